import { refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';

/** A schedule as its table keeps it, with what bounds the day of its next follow-up. */
export interface ScheduleRow {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly timeZone: string;
  readonly title: string;
  readonly everyDays: number;
  readonly nextOn: CivilDate | null;
  readonly until: CivilDate | null;
  readonly personId: string;
  /** The day of the last follow-up, else the day from which the schedule is. */
  readonly since: CivilDate;
}

/** Who acts on which version of which schedule. */
export interface ScheduleCall {
  readonly actor: SignedInActor;
  readonly id: string;
  readonly expectedVersion: number;
}

const HELD = `SELECT s.id, s.version, s.organisation_id AS "organisationId", o.time_zone AS "timeZone", s.title, s.every_days AS "everyDays", s.next_on AS "nextOn", s.until_on AS "until", s.person_id AS "personId",
    COALESCE((SELECT max(f.done_on) FROM scheduled_follow_up f WHERE f.network_id = s.network_id AND f.schedule_id = s.id), (s.created_at AT TIME ZONE o.time_zone)::date) AS since
   FROM follow_up_schedule s CROSS JOIN app.standing() me JOIN organisation o ON o.network_id = s.network_id AND o.id = s.organisation_id
  WHERE s.network_id = $1 AND s.id = $2 AND (me.team OR s.person_id = me.person_id) AND s.organisation_id <> ALL (me.tied)`;
const LOCK = statement('schedule-lock', `${HELD} FOR UPDATE OF s`);

/** A schedule in the caller's sight, held until the transaction ends. Read again once it is held: what hangs on it may have been committed meanwhile. */
export async function lockSchedule(transaction: Transaction, id: string): Promise<ScheduleRow | undefined> {
  const read = (): Promise<(ScheduleRow & Record<string, unknown>) | undefined> => transaction.first<ScheduleRow & Record<string, unknown>>(LOCK, [transaction.actor.networkId, id]);
  return (await read()) && read();
}

/** 404 where there is none, 412 where it is no longer what the caller read. */
export function scheduleAt(row: ScheduleRow | undefined, expectedVersion: number): Result<ScheduleRow, Refusal> {
  if (!row) return refused(refusal('not_found'));
  return row.version === expectedVersion ? accepted(row) : refused(refusal('stale_version'));
}
