import { NOW } from '@phare/confidentiality/api';

/** Open, as a condition on a request `r`. */
export const OPEN = `r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred')`;

/** Followed up, ended or still awaited after the promised day. */
export const MISSED = `COALESCE(r.follow_up_at, r.ended_at, ${NOW}) >= (r.due_on + 1)::timestamp AT TIME ZONE r.time_zone`;
