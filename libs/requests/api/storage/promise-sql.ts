import { NOW } from '@phare/confidentiality/api';

/** Where the promise of a request `r` stands, as conditions that the lists, the log of breaches and the reports share. */

export const OPEN = `r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred')`;

/** Open, its first follow-up still to come. */
export const AWAITED = `${OPEN} AND r.follow_up_at IS NULL`;

/** The last working day before a due date is never further from it than this: what lets the index bound a branch by due date alone. */
export const FURTHEST_TARGET = 14;

/** Today where the days of the request are counted: the islands turn the page an hour before the mainland. */
const LOCAL_TODAY = `(${NOW} AT TIME ZONE r.time_zone)::date`;

/** Awaited, not overdue yet, its internal target at most a week away. `today` is the place of the network's day. */
export const atRisk = (today: string): string => `r.due_on >= ${LOCAL_TODAY} AND r.internal_target_on <= ${today} + 7 AND r.due_on <= ${today} + 7 + ${FURTHEST_TARGET}`;

/** Awaited, past its day. */
export const overdue = (today: string): string => `r.due_on <= ${today} AND r.due_on < ${LOCAL_TODAY}`;

/** Followed up, ended or still awaited after the promised day. */
export const MISSED = `COALESCE(r.follow_up_at, r.ended_at, ${NOW}) >= (r.due_on + 1)::timestamp AT TIME ZONE r.time_zone`;
