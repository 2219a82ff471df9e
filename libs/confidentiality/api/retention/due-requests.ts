import { Injectable } from '@nestjs/common';
import { ANNOUNCED_DAYS, firstKeptOn, keptThrough } from '@phare/confidentiality/domain';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement } from '@phare/kernel/api';
import { addDays, type CivilDate, type SignedInActor } from '@phare/kernel/domain';
import type { DuePageDto, DueQueryDto } from './retention.dto';
import { RetentionRulesInForce } from './retention-rules-in-force';

/** A hold `h` that stands in the way on a day. */
export const HOLDS = (day: string): string => `h.lifted_at IS NULL AND (h.until_on IS NULL OR h.until_on >= ${day}::date)`;

const ENDED = statement(
  'retention-ended',
  `SELECT e.number, e.ended_on AS "endedOn", EXISTS (SELECT FROM retention_hold h WHERE h.network_id = $1 AND h.request_id = e.id AND ${HOLDS('$7')}) AS held FROM app.ended_requests($2, $3, $4, $5, $6) e`,
);

interface EndedRow extends Record<string, unknown> {
  readonly number: string;
  readonly endedOn: CivilDate;
  readonly held: boolean;
}

/** The ended requests whose time has run out, or soon will: numbers and dates, for whoever answers for privacy and sees no request. */
@Injectable()
export class DueRequests {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly rules: RetentionRulesInForce,
  ) {}

  async page(actor: SignedInActor, { state = 'due', limit = DEFAULT_LIMIT, cursor }: DueQueryDto): Promise<DuePageDto> {
    const { keep } = (await this.rules.today()).endedRequests;
    const today = this.installation.today();
    const due = firstKeptOn(keep, today);
    const [from, before] = state === 'due' ? [null, due] : [due, firstKeptOn(keep, addDays(today, ANNOUNCED_DAYS))];
    const found = await this.database.read<EndedRow>(actor, ENDED, [from, before, ...(readCursor(cursor, 2) ?? [null, null]), limit + 1, today]);
    const { rows, nextCursor } = page(found, limit, ({ endedOn, number }) => [endedOn, number]);
    return { items: rows.flatMap(({ number, endedOn, held }) => (held ? [] : [{ number, endedOn, keptThrough: keptThrough(keep, endedOn) }])), nextCursor };
  }
}
