import { Injectable } from '@nestjs/common';
import { countsOf, type DestroyedCounts } from '@phare/confidentiality/domain';
import { Database, DEFAULT_LIMIT, localeOfActor, page, readCursor, refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { Bilingual } from '@phare/policy/domain';
import type { DestructionDto, DestructionItemDto, DestructionPageDto, DestructionsQueryDto, DestructionSummaryDto } from './destruction.dto';

const ITEMS = `SELECT json_agg(json_build_object('number', i.number, 'endedOn', i.ended_on, 'keptThrough', i.kept_through, 'counts', i.counts, 'state', i.state, 'leftOutFor', i.left_out_for, 'destroyedAt', i.destroyed_at) ORDER BY i.ended_on, i.number)
    FROM destruction_item i WHERE i.network_id = d.network_id AND i.destruction_id = d.id`;

/** One list, or a page of them, the last asked first. */
const READ = statement(
  'destructions',
  `SELECT d.id, d.state, d.rule, d.basis, d.asked_by_id AS "askedById", a.name AS "askedByName", d.asked_at AS "askedAt", b.name AS "answeredByName", d.answered_at AS "answeredAt", d.done_at AS "doneAt", (${ITEMS}) AS items
     FROM (SELECT * FROM destruction WHERE network_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR id::text < $3) ORDER BY id DESC LIMIT $4) d
     JOIN person a ON a.network_id = d.network_id AND a.id = d.asked_by_id LEFT JOIN person b ON b.network_id = d.network_id AND b.id = d.answered_by_id ORDER BY d.id DESC`,
);

type ItemRow = Omit<DestructionItemDto, 'counts'> & { readonly counts: DestroyedCounts };

interface DestructionRow extends Record<string, unknown> {
  readonly id: string;
  readonly state: DestructionSummaryDto['state'];
  readonly rule: string;
  readonly basis: Bilingual;
  readonly askedById: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly doneAt: Date | null;
  readonly items: readonly ItemRow[];
}

/** The lists of requests to destroy, as they are read. Row security leaves out a list of which a request locks the reader out. */
@Injectable()
export class Destructions {
  constructor(private readonly database: Database) {}

  async page(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: DestructionsQueryDto): Promise<DestructionPageDto> {
    const found = await this.database.read<DestructionRow>(actor, READ, [null, ...(readCursor(cursor, 1) ?? [null]), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ id }) => [id]);
    return { items: rows.map(summaryOf), nextCursor };
  }

  async one(actor: SignedInActor, id: string): Promise<Result<DestructionDto, Refusal>> {
    const [row] = await this.database.read<DestructionRow>(actor, READ, [id, null, 1]);
    return row ? accepted(wholeOf(actor, row)) : refused(refusal('not_found'));
  }

  /** As it stands within a transaction. */
  async within(transaction: Transaction, id: string): Promise<DestructionDto> {
    const [row] = await transaction.rows<DestructionRow>(READ, [transaction.actor.networkId, id, null, 1]);
    if (!row) throw new Error('a destruction vanished in its own transaction');
    return wholeOf(transaction.actor, row);
  }
}

const summaryOf = ({ id, state, items, askedAt, askedByName, answeredAt, answeredByName, doneAt }: DestructionRow): DestructionSummaryDto => ({
  id,
  state,
  size: items.length,
  askedAt: askedAt.toISOString(),
  askedByName,
  answeredAt: answeredAt?.toISOString() ?? null,
  answeredByName,
  doneAt: doneAt?.toISOString() ?? null,
});

function wholeOf(actor: Actor, row: DestructionRow): DestructionDto {
  const items = row.items.map((item) => ({ ...item, destroyedAt: item.destroyedAt && new Date(item.destroyedAt).toISOString() }));
  const total = countsOf(row.items.filter(({ state }) => state !== 'left_out').map(({ counts }) => counts));
  return { ...summaryOf(row), askedById: row.askedById, rule: row.rule, basis: row.basis[localeOfActor(actor)], items, total };
}
