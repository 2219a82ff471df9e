import { Injectable } from '@nestjs/common';
import { ASKING, IN_SIGHT, NOW, SIGHT } from '@phare/confidentiality/api';
import { Database, DEFAULT_LIMIT, Installation, page, statement, type ListQueryDto } from '@phare/kernel/api';
import type { Actor, CivilDate, Sight } from '@phare/kernel/domain';
import { daysLate, followUpState, type FollowUpState, type LateReason, type Status } from '@phare/requests/domain';
import { MISSED } from '../storage/promise-sql';
import { keyAfter } from './page-key';

interface BreachRow {
  readonly id: string;
  readonly number: string;
  readonly status: Status;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  readonly sealed: boolean;
  readonly received_at: Date;
  readonly due_on: CivilDate;
  readonly time_zone: string;
  readonly follow_up_at: Date | null;
  readonly ended_at: Date | null;
  readonly new_date_on: CivilDate | null;
  readonly late_reason: LateReason | null;
  readonly sight: Sight;
}

/** A promise that was not kept, as the log has it. */
export interface Breach {
  readonly id: string;
  readonly number: string;
  readonly status: Status;
  readonly organisation: { readonly id: string; readonly name: string; readonly timeZone: string } | null;
  readonly sealed: boolean;
  readonly receivedAt: Date;
  readonly dueOn: CivilDate;
  readonly doneAt: Date | null;
  readonly state: FollowUpState;
  readonly daysLate: number;
  readonly newDate: CivilDate | null;
  readonly reason: LateReason | null;
}

/** A merged request has given its promise to the one it was merged into. The day is bounded first, by any zone's today, for the index; then by the request's own. */
const LATE = `r.status <> 'merged' AND r.due_on <= (${NOW} AT TIME ZONE 'UTC')::date AND ${MISSED}`;

const BREACHES = statement(
  'breaches',
  `${ASKING} SELECT r.id, r.number, r.status, r.organisation_id, o.name AS organisation_name, r.sealed, r.received_at, r.due_on, r.time_zone, r.follow_up_at, r.ended_at, r.new_date_on, r.late_reason, ${SIGHT} AS sight
     FROM (SELECT r.* FROM support_request r WHERE r.network_id = $1 AND ${IN_SIGHT} AND ${LATE} AND ($2::date IS NULL OR (r.due_on, r.id) < ($2, $3::uuid)) ORDER BY r.due_on DESC, r.id DESC LIMIT $4) r
     CROSS JOIN me LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
    ORDER BY r.due_on DESC, r.id DESC`,
);

/** The log of breaches: reckoned from the requests, so that nobody has to keep it, and nobody can leave one out. */
@Injectable()
export class Breaches {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<{ readonly items: readonly Breach[]; readonly nextCursor: string | null }> {
    const now = this.installation.now();
    const found = await this.database.read<BreachRow & Record<string, unknown>>(actor, BREACHES, [...keyAfter(cursor, 2), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ due_on, id }) => [due_on, id]);
    return { items: rows.map((row) => breachOf(row, now)), nextCursor };
  }
}

const breachOf = (row: BreachRow, now: Date): Breach => ({
  id: row.id,
  number: row.number,
  status: row.status,
  organisation: row.organisation_id && row.organisation_name ? { id: row.organisation_id, name: row.organisation_name, timeZone: row.time_zone } : null,
  sealed: row.sealed,
  receivedAt: row.received_at,
  dueOn: row.due_on,
  doneAt: row.follow_up_at,
  state: followUpState({ status: row.status, dueOn: row.due_on, timeZone: row.time_zone, followedUpAt: row.follow_up_at }, now),
  daysLate: daysLate({ dueOn: row.due_on, timeZone: row.time_zone, followedUpAt: row.follow_up_at, endedAt: row.ended_at }, now),
  newDate: row.new_date_on,
  reason: row.sight === 'frame' ? null : row.late_reason,
});
