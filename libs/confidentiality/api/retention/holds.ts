import { Injectable } from '@nestjs/common';
import { keptThrough } from '@phare/confidentiality/domain';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate, SignedInActor } from '@phare/kernel/domain';
import type { DeadlineRule } from '@phare/policy/domain';
import { RegisterSealer } from '../registers/register-sealer';
import type { HoldDto, HoldPageDto, HoldsQueryDto, NewHoldDto } from './retention.dto';
import { RetentionRulesInForce } from './retention-rules-in-force';

/** Of one hold, or of a page of them, the last placed first. */
const READ = statement(
  'retention-holds',
  `SELECT h.id, e.number, e.ended_on AS "endedOn", h.content, h.until_on AS "untilOn", h.placed_at AS "placedAt", p.name AS "placedByName", h.lifted_at AS "liftedAt", l.name AS "liftedByName"
     FROM (SELECT * FROM retention_hold WHERE network_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR id::text < $3) ORDER BY id DESC LIMIT $4) h
    CROSS JOIN LATERAL app.ended_days(ARRAY[h.request_id]) e
     JOIN person p ON p.network_id = h.network_id AND p.id = h.placed_by_id LEFT JOIN person l ON l.network_id = h.network_id AND l.id = h.lifted_by_id ORDER BY h.id DESC`,
);

interface HoldRow extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly endedOn: CivilDate | null;
  readonly content: Buffer;
  readonly untilOn: CivilDate | null;
  readonly placedAt: Date;
  readonly placedByName: string;
  readonly liftedAt: Date | null;
  readonly liftedByName: string | null;
}

/** What is encrypted of a hold: why. */
export type HoldWords = Pick<NewHoldDto, 'reason'>;

/** The holds, as they are read. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly sealer: RegisterSealer,
    private readonly rules: RetentionRulesInForce,
  ) {}

  async page(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: HoldsQueryDto): Promise<HoldPageDto> {
    const found = await this.database.read<HoldRow>(actor, READ, [null, ...(readCursor(cursor, 1) ?? [null]), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ id }) => [id]);
    return { items: await this.told(rows), nextCursor };
  }

  /** As it stands within a transaction. */
  async within(transaction: Transaction, id: string): Promise<HoldDto> {
    const [hold] = await this.told(await transaction.rows<HoldRow>(READ, [transaction.actor.networkId, id, null, 1]));
    if (!hold) throw new Error('a hold vanished in its own transaction');
    return hold;
  }

  private async told(rows: readonly HoldRow[]): Promise<HoldDto[]> {
    const { keep } = (await this.rules.today()).endedRequests;
    return Promise.all(rows.map((row) => this.hold(row, keep)));
  }

  private async hold({ id, number, endedOn, content, untilOn, placedAt, placedByName, liftedAt, liftedByName }: HoldRow, keep: DeadlineRule): Promise<HoldDto> {
    const { reason } = await this.sealer.open<HoldWords>('retention_hold', id, content);
    const over = untilOn !== null && untilOn < this.installation.today();
    const state = liftedAt ? 'lifted' : over ? 'over' : 'in_force';
    return { id, number, endedOn, keptThrough: endedOn && keptThrough(keep, endedOn), reason, untilOn, state, placedAt: placedAt.toISOString(), placedByName, liftedAt: liftedAt?.toISOString() ?? null, liftedByName };
  }
}
