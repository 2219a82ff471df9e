import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, addYears, civilDateIn, instant, refused, type Result } from '@phare/kernel/domain';
import type { Visibility } from '@phare/accompaniment/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, unknownCodes } from '@phare/policy/domain';
import { RequestWriter, type Found, type OwnRow } from '@phare/requests/api';
import type { WorkDto } from '../dto/journal.dto';

const ADD = statement(
  'intervention-add',
  `INSERT INTO intervention (network_id, id, request_id, author_id, recorded_at, happened_at, mode, minutes, travel_minutes, brought, visibility, note, corrects_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/** An entry as it is to be written. */
export interface NewEntry {
  readonly id: string;
  readonly authorId: string;
  readonly work: WorkDto;
  readonly visibility: Visibility;
  readonly note: string;
  readonly corrects: string | null;
}

/** The journal of a request: entries are added to it, and never changed. */
@Injectable()
export class Journal {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
  ) {}

  /** What an entry may not say: a time to come, one that a mistyped year alone explains, or what the policy version of the request does not know. */
  async checked(row: OwnRow, { happenedAt, mode, brought }: WorkDto, now: Date): Promise<Result<{ readonly happenedAt: Date }, Refusal>> {
    const at = instant(happenedAt);
    if (!at || at > now) return refused(ruleBroken({ pointer: '/happenedAt', code: 'in_future' }));
    if (civilDateIn(at, row.time_zone) < addYears(civilDateIn(row.received_at, row.time_zone), -1)) return refused(ruleBroken({ pointer: '/happenedAt', code: 'long_before_receipt' }));
    const { values } = (await this.policies.keptBy(row)).policy.rules;
    if (!isClosedValue(values.modes, mode)) return refused(ruleBroken({ pointer: '/mode', code: 'unknown_value' }));
    if (unknownCodes(values.brought, brought).length > 0) return refused(ruleBroken({ pointer: '/brought', code: 'unknown_value' }));
    return accepted({ happenedAt: at });
  }

  async add({ transaction, row, now }: Found, happenedAt: Date, { id, authorId, work, visibility, note, corrects }: NewEntry): Promise<void> {
    const texts = await this.writer.stored(transaction, row, 'intervention', id, { note });
    const time = [work.minutes, work.travelMinutes ?? 0];
    await transaction.change(ADD, [transaction.actor.networkId, id, row.id, authorId, now, happenedAt, work.mode, ...time, work.brought, visibility, texts.note, corrects]);
  }
}

/** What the timeline tells of an entry besides its words. */
export const toldOf = (id: string, { happenedAt, mode, minutes, travelMinutes = 0, brought }: WorkDto): Readonly<Record<string, unknown>> => ({ interventionId: id, happenedAt, mode, minutes, travelMinutes, brought });
