import { ENDER_SEES_FOR, isCoordination, isTeam, SIGHTS, type Actor, type Sight, type SightRule } from '@phare/kernel/domain';

/**
 * Who sees what (domain.md §8), as SQL over a request `r`, put together from the table `SIGHTS`. The first five parameters of every statement
 * that reads requests are the network and the four values of `sightValues`. Row security is the net under this filter, never the only one.
 */

/** $2 the person, $3 whether of the team, $4 whether coordination, $5 now. */
export const sightValues = (actor: Actor, now: Date): readonly unknown[] => [actor.kind === 'person' ? actor.personId : null, isTeam(actor), isCoordination(actor), now];

const beside = (table: string, condition: string): string => `EXISTS (SELECT FROM ${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id AND ${condition})`;
const assignment = (state: string): string => beside('assignment', `x.resource_person_id = $2 AND x.state = '${state}'`);

/** What makes someone each of those whom the table names. */
const WHO: Readonly<Record<SightRule['who'], string>> = {
  team: '$3',
  coordination: '$4',
  requester: 'r.requester_id = $2',
  named: beside('request_audience', 'x.person_id = $2'),
  keeper: '$3 AND r.keeper_id = $2',
  ender: `$3 AND r.ended_by_id = $2 AND r.ended_at > $5::timestamptz - interval '${ENDER_SEES_FOR} seconds'`,
  assigned: assignment('accepted'),
  proposed: assignment('proposed'),
  admitted: `$3 AND ${beside('access_grant', 'x.person_id = $2 AND x.granted_at <= $5::timestamptz AND x.until_at > $5::timestamptz')}`,
};

const conditionOf = ({ who, sealed, open }: SightRule): string =>
  [WHO[who], ...(sealed === undefined ? [] : [sealed ? 'r.sealed' : 'NOT r.sealed']), ...(open ? ['r.ended_at IS NULL'] : [])].join(' AND ');

/** The rows that some rule of that capacity shows at least so much of. */
const by = (capacity: 'duty' | 'own', ...sees: readonly Sight[]): string =>
  `(${SIGHTS.filter((rule) => rule.duty === (capacity === 'duty') && sees.includes(rule.sees)).map(conditionOf).join(' OR ')})`;

const IN_FORCE = `x.network_id = r.network_id AND x.organisation_id = r.organisation_id AND x.person_id = $2
      AND x.from_on <= ($5::timestamptz AT TIME ZONE r.time_zone)::date AND (x.until_on IS NULL OR x.until_on >= ($5::timestamptz AT TIME ZONE r.time_zone)::date)`;

/** Whether the caller is tied to the organisation: a tie declared, or a mandate of their own there. */
export const TIED = `(EXISTS (SELECT FROM tie x WHERE ${IN_FORCE}) OR EXISTS (SELECT FROM mandate x WHERE ${IN_FORCE}))`;

const EXCLUDED = beside('excluded_person', 'x.person_id = $2');

const seen = (...sees: readonly Sight[]): string => `(${by('duty', ...sees)} AND NOT ${TIED} OR ${by('own', ...sees)})`;

/** The rows in sight at all. */
export const IN_SIGHT = `(${seen('whole', 'proposal', 'frame')} AND NOT ${EXCLUDED})`;

/** The rows whose text the caller may read: what search looks at. */
export const WHOLE_IN_SIGHT = `(${seen('whole')} AND NOT ${EXCLUDED})`;

/** How much of a row in sight may be shown. */
export const SIGHT = `CASE WHEN ${seen('whole')} THEN 'whole' WHEN ${by('duty', 'proposal')} THEN 'proposal' ELSE 'frame' END`;

/** Whether internal notes are for the caller: those who see all of it on the network's behalf, never the requester. */
export const INSIDER = `(${by('duty', 'whole')} AND NOT ${TIED} AND r.requester_id <> $2)`;
