import { isCoordination, isTeam, type Actor } from '@phare/kernel/domain';

/**
 * Who sees what (domain.md §8), as SQL over a request `r`. The first five parameters of every statement that reads requests are
 * the network and the four values of `sightValues`. Row-level security will be the net under this filter, never the only one.
 */
export type Sight = 'whole' | 'proposal' | 'frame';

/** How long whoever ended a request keeps it in sight, so that the action can be undone (domain.md §6). */
const AFTER_ENDING = "interval '60 seconds'";

/** $2 the person, $3 whether of the team, $4 whether coordination, $5 now. */
export const sightValues = (actor: Actor, now: Date): readonly unknown[] => [actor.kind === 'person' ? actor.personId : null, isTeam(actor), isCoordination(actor), now];

const EXCLUDED = `EXISTS (SELECT FROM excluded_person x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id = $2)`;

const NAMED = `EXISTS (SELECT FROM request_audience a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.person_id = $2)`;

const assigned = (...states: readonly string[]): string =>
  `EXISTS (SELECT FROM assignment a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.resource_person_id = $2 AND a.state IN (${states.map((state) => `'${state}'`).join(', ')}))`;

/** An ordinary request while it is open: the team. Once ended: coordination, and for a minute whoever ended it. Sealed: its keeper alone. */
const AS_TEAM = `($3 AND NOT r.sealed AND r.ended_at IS NULL OR $4 AND NOT r.sealed OR $3 AND r.sealed AND r.keeper_id = $2
  OR $3 AND r.ended_by_id = $2 AND r.ended_at > $5::timestamptz - ${AFTER_ENDING})`;

const WHOLE = `(${AS_TEAM} OR r.requester_id = $2 OR ${NAMED} OR ${assigned('accepted')})`;

/** Coordination knows that a sealed request exists, to designate a keeper; it opens nothing. */
const FRAME = `($4 AND r.sealed)`;

/** The rows in sight at all. */
export const IN_SIGHT = `((${WHOLE} OR ${FRAME} OR ${assigned('proposed')}) AND NOT ${EXCLUDED})`;

/** The rows whose text the caller may read: what search looks at. */
export const WHOLE_IN_SIGHT = `(${WHOLE} AND NOT ${EXCLUDED})`;

/** How much of a row in sight may be shown. */
export const SIGHT = `CASE WHEN ${WHOLE} THEN 'whole' WHEN ${assigned('proposed')} THEN 'proposal' ELSE 'frame' END`;

/** Whether internal notes are for the caller, as `isInsider` says it of a row: the team's and the assigned resource person's, never the requester's. */
export const INSIDER = `(($3 AND (NOT r.sealed OR r.keeper_id = $2) OR ${assigned('accepted')}) AND r.requester_id <> $2)`;
