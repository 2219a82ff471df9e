import { ENDER_SEES_FOR, SIGHTS, type Sight, type SightRule } from '@phare/kernel/domain';

/**
 * Who sees what (domain.md §8), as SQL over a request `r`, put together from the table `SIGHTS`. Row security is the net under this filter,
 * never the only one. A statement that filters begins with `ASKING`; its first parameter is the network.
 */

/** Whoever asks and what they stand in relation to, looked up once per statement (migration `row-security`). */
export const ASKING = 'WITH me AS MATERIALIZED (SELECT * FROM app.standing())';

/** How a condition reaches a field of `me`: beside it in FROM, or by itself, which leaves a list in the order of its index. */
type Reach = (field: string) => string;
const beside: Reach = (field) => `me.${field}`;
const alone: Reach = (field) => `(SELECT ${field} FROM me)`;

const isMine = (my: Reach, column: string): string => `r.${column} = ${my('person_id')}`;
const among = (my: Reach, field: string): string => `r.id = ANY (${my(field)}::uuid[])`;

/** What makes someone each of those whom the table names. */
const WHO: Readonly<Record<SightRule['who'], (my: Reach) => string>> = {
  team: (my) => my('team'),
  coordination: (my) => my('coordination'),
  requester: (my) => isMine(my, 'requester_id'),
  named: (my) => among(my, 'named'),
  keeper: (my) => `${my('team')} AND ${isMine(my, 'keeper_id')}`,
  ender: (my) => `${my('team')} AND ${isMine(my, 'ended_by_id')} AND r.ended_at > ${my('at')} - interval '${ENDER_SEES_FOR} seconds'`,
  assigned: (my) => among(my, 'assigned'),
  proposed: (my) => among(my, 'proposed'),
  admitted: (my) => `${my('team')} AND ${among(my, 'admitted')}`,
};

const OWN = SIGHTS.filter(({ duty }) => !duty);
const DUTY = SIGHTS.filter(({ duty }) => duty);
const DISCLOSABLE = SIGHTS.filter(({ disclosable }) => disclosable);

/** The rows that some of those rules shows so much of. */
function by(my: Reach, some: readonly SightRule[], sees: readonly Sight[]): string {
  const rules = some.filter((rule) => sees.includes(rule.sees));
  return `(${rules.map(({ who, sealed, open }) => [WHO[who](my), ...(sealed === undefined ? [] : [sealed ? 'r.sealed' : 'NOT r.sealed']), ...(open ? ['r.ended_at IS NULL'] : [])].join(' AND ')).join(' OR ')})`;
}

/** Whether the caller is tied to the organisation: a tie declared, or a mandate of their own there. */
const tied = (my: Reach): string => `COALESCE(r.organisation_id = ANY (${my('tied')}::uuid[]), false)`;

/** On the network's behalf: unless tied, or where the requester accepted the conflict that was disclosed. */
const onDuty = (my: Reach, ...sees: readonly Sight[]): string => `(${by(my, DUTY, sees)} AND NOT ${tied(my)} OR ${among(my, 'disclosed')} AND ${by(my, DISCLOSABLE, sees)})`;

const seen = (my: Reach, ...sees: readonly Sight[]): string => `(${onDuty(my, ...sees)} OR ${by(my, OWN, sees)})`;
const notLockedOut = (my: Reach): string => `NOT ${among(my, 'excluded')}`;

/** The rows in sight at all: in a list, and of one request beside `me`. */
export const IN_SIGHT = `(${seen(alone, 'whole', 'proposal', 'frame')} AND ${notLockedOut(alone)})`;
export const ONE_IN_SIGHT = `(${seen(beside, 'whole', 'proposal', 'frame')} AND ${notLockedOut(beside)})`;

/** The rows whose text the caller may read: in a list, and of one request beside `me`. */
export const WHOLE_IN_SIGHT = `(${seen(alone, 'whole')} AND ${notLockedOut(alone)})`;
export const ONE_WHOLE_IN_SIGHT = `(${seen(beside, 'whole')} AND ${notLockedOut(beside)})`;

const OF_MINE = [...['requester_id', 'keeper_id', 'received_by_id'].map((column) => isMine(alone, column)), ...['assigned', 'named'].map((field) => among(alone, field))];

/** The rows that are someone's own work or affair: filed by them, kept by them, taken by them, assigned or proposed to or naming them. */
export const MINE = `(${WHOLE_IN_SIGHT} AND (${OF_MINE.join(' OR ')}) OR ${IN_SIGHT} AND ${among(alone, 'proposed')})`;

/** The rows that someone works on: assigned to them, or sealed and kept by them. */
export const MY_WORK = `(${WHOLE_IN_SIGHT} AND (${among(alone, 'assigned')} OR r.sealed AND ${isMine(alone, 'keeper_id')}))`;

/** The rows that are proposed to someone, and wait for their answer. */
export const PROPOSED = `(${IN_SIGHT} AND ${among(alone, 'proposed')})`;

/** Whether the requester named the caller. These four are columns, beside `me`. */
export const NAMED = `(${among(beside, 'named')})`;

/** How much of a row in sight may be shown. */
export const SIGHT = `CASE WHEN ${seen(beside, 'whole')} THEN 'whole' WHEN ${by(beside, DUTY, ['proposal'])} THEN 'proposal' ELSE 'frame' END`;

/** Whether internal notes are for the caller: those who see all of it on the network's behalf, never the requester. */
export const INSIDER = `(${onDuty(beside, 'whole')} AND NOT ${isMine(beside, 'requester_id')})`;

/** Whether a tie keeps the caller from acting on the network's behalf. */
export const TIED = tied(beside);

/** The instant of the business clock, as the transaction was told it. */
export const NOW = alone('at');
