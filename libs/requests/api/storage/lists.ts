import { ASKING, IN_SIGHT, MINE, NOW, WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { statement, type Statement } from '@phare/kernel/api';
import { OPEN } from './promise-sql';
import { SUMMARY_COLUMNS, SUMMARY_TABLES } from './request-columns';
import { foundAmong } from './search';

/**
 * The lists of requests, each one statement. $1 is the network; then $2 status, $3 priority,
 * $4 organisation, $5 due before; a view adds its own from $6 on, then a search its two, and the requests asked about come last. What is not asked is null.
 */
export interface ListShape {
  /** What the caller asks for, beside the view. */
  readonly asked: ReadonlySet<'status' | 'priority' | 'organisationId' | 'dueBefore' | 'cursor' | 'q' | 'ids'>;
  /** How many rows at most, written in the statement: the planner must know that they are few. */
  readonly most: number;
}

/** A condition that is not asked leaves a test of its value alone, which PostgreSQL makes once instead of at each row. */
const FILTERS = [
  ['status', 'r.status = $2', '$2::text IS NULL'],
  ['priority', 'COALESCE(r.priority_confirmed, r.priority_suggested) = $3', '$3::text IS NULL'],
  ['organisationId', 'r.organisation_id = $4', '$4::uuid IS NULL'],
  ['dueBefore', 'r.due_on < $5', '$5::date IS NULL'],
] as const;

/** Where the values that come after those of the view are, if any: the text that is searched for, and the ids that are asked about. */
interface Places {
  readonly text: number | null;
  readonly ids: number | null;
}

const filters = ({ asked }: ListShape, { ids }: Places): string =>
  [...FILTERS.map(([name, condition, absent]) => (asked.has(name) ? condition : absent)), ...(ids === null ? [] : [`r.id = ANY ($${ids}::uuid[])`])].join(' AND ');

/** Where the values of a view begin. */
const FIRST_OWN = 6;

/** Rows first, then what they show: the joins run on the page alone. */
const page = (rows: string, order: string): string => `${ASKING} SELECT ${SUMMARY_COLUMNS}, r.page_key FROM (${rows}) r ${SUMMARY_TABLES} ORDER BY ${order}`;

type Sql = (shape: ListShape, places: Places) => string;

/** Latest receipt first. $6, $7: the last row's instant of receipt and id. What a search found is the newest already: the first page needs no more. */
const newest = (view: string): Sql => (shape, places) => {
  const { text } = places;
  const order = 'r.received_at DESC, r.id DESC';
  const found = text === null || shape.asked.size > 1 || view !== IN_SIGHT ? foundAmong(text) : foundAmong(text, shape.most);
  const rows = `SELECT r.*, json_build_array(r.received_at, r.id) AS page_key FROM support_request r
      WHERE r.network_id = $1 AND ${view} AND ${filters(shape, places)} AND ${found}
        AND ${shape.asked.has('cursor') ? '(r.received_at, r.id) < ($6, $7)' : '$6::timestamptz IS NULL AND $7::uuid IS NULL'}
      ORDER BY ${order} LIMIT ${shape.most}`;
  return page(rows, order);
};

/** Open requests that a condition picks, by a day of theirs, the earliest first. $6, $7: the last row's day and id; $8: the day the view counts from, or to, where it has one. */
const byDay =
  (day: 'r.due_on' | 'r.next_action_on', view: string, sight: string): Sql =>
  (shape, places) => {
    const order = `${day}, r.id`;
    const rows = `SELECT r.*, json_build_array(${order}) AS page_key FROM support_request r
      WHERE r.network_id = $1 AND ${OPEN} AND ${view} AND ${sight} AND ${filters(shape, places)} AND ${foundAmong(places.text)}
        AND ${shape.asked.has('cursor') ? `(${order}) > ($6, $7)` : '$6::date IS NULL AND $7::uuid IS NULL'}
      ORDER BY ${order} LIMIT ${shape.most}`;
    return page(rows, order);
  };

const soonest = (view: string): Sql => byDay('r.due_on', `r.follow_up_at IS NULL AND ${view}`, IN_SIGHT);

/** Of those that the caller may read: what picks them is not for whoever sees the frame alone. */
const readable = (view: string): Sql => byDay('r.due_on', view, WHOLE_IN_SIGHT);

/** What was planned for a day that has come. */
const toResume: Sql = byDay('r.next_action_on', 'r.next_action_on <= $8::date', WHOLE_IN_SIGHT);

/** $10: the horizon (today and the days at risk); $12: the last due date whose internal target is within it, which is never before it. */
const PRESSING = `CASE WHEN b.rank = 0 THEN r.due_on <= $10::date ELSE r.follow_up_at IS NULL AND r.due_on <= $12::date END`;
const LAST_PRESSING = `CASE b.far WHEN 0 THEN $12::date ELSE 'infinity' END`;

/**
 * The queue (domain.md §7, `queueOrder`): for each priority a branch of what presses and one of what does not, each in index order,
 * read one after the other until the page is full.
 * $6 to $9: the last row's branch, rank, due date and id; $11: the last rank.
 */
const queueRows: Sql = (shape, places) => {
  const later = shape.asked.has('cursor');
  return `SELECT r.*, k.far, json_build_array(k.far, k.rank, k.due_on, k.id) AS page_key FROM (
    SELECT b.far, b.rank, n.due_on, n.id
      FROM (SELECT far, rank FROM generate_series(0, 1) AS far CROSS JOIN generate_series(0, $11::int) AS rank
             WHERE ${later ? '(far, rank) >= ($6::int, $7::int)' : '$6::int IS NULL AND $7::int IS NULL'} ORDER BY far, rank) b
     CROSS JOIN LATERAL (
       SELECT r.due_on, r.id FROM support_request r
        WHERE r.network_id = $1 AND r.status IN ('received', 'triaged') AND r.priority_rank = b.rank AND r.due_on <= ${LAST_PRESSING} AND (${PRESSING}) = (b.far = 0)
          AND ${IN_SIGHT} AND ${filters(shape, places)} AND ${foundAmong(places.text)}
          AND ${later ? '((b.far, b.rank) > ($6, $7) OR (r.due_on, r.id) > ($8::date, $9::uuid))' : '$8::date IS NULL AND $9::uuid IS NULL'}
        ORDER BY r.due_on, r.id LIMIT ${shape.most}) n
     ORDER BY b.far, b.rank, n.due_on, n.id LIMIT ${shape.most}) k JOIN support_request r ON r.network_id = $1 AND r.id = k.id`;
};

const statements = new Map<string, Statement>();

/** The statement of a view in that shape, the same each time, so that PostgreSQL plans it once per connection. */
const list = (view: string, sql: Sql, ownValues: number) => (shape: ListShape): Statement => {
  const name = ['requests', view, shape.most, ...[...shape.asked].sort()].join('-');
  const known = statements.get(name);
  if (known) return known;
  const after = FIRST_OWN + ownValues;
  const built = statement(name, sql(shape, { text: shape.asked.has('q') ? after : null, ids: shape.asked.has('ids') ? after + (shape.asked.has('q') ? 2 : 0) : null }));
  statements.set(name, built);
  return built;
};

/** Today where the days of the request are counted: the islands turn the page an hour before the mainland. */
const LOCAL_TODAY = `(${NOW} AT TIME ZONE r.time_zone)::date`;

/** Not overdue yet, and its internal target at most a week away. `last`: the place of the last due date that aims for a day of that week. */
const atRisk = (last: string): string => `r.due_on >= ${LOCAL_TODAY} AND r.due_on <= ${last}::date`;
const overdue = (today: string): string => `r.due_on <= ${today}::date AND r.due_on < ${LOCAL_TODAY}`;

/** Of the first of the policy's levels of priority: important difficulties (Politique, « Priorités »). */
const CRISIS = 'r.priority_rank = 0';
const WAITING = `r.waiting_for = 'organisation'`;
const INELIGIBLE = `r.eligibility_outcome = 'ineligible'`;

export const LISTS = {
  queue: list('queue', (shape, places) => page(queueRows(shape, places), 'r.far, r.priority_rank, r.due_on, r.id'), 7),
  mine: list('mine', newest(MINE), 2),
  'at-risk': list('at-risk', soonest(atRisk('$8')), 3),
  overdue: list('overdue', soonest(overdue('$8')), 3),
  'to-resume': list('to-resume', toResume, 3),
  crisis: list('crisis', readable(CRISIS), 2),
  waiting: list('waiting', readable(WAITING), 2),
  ineligible: list('ineligible', readable(INELIGIBLE), 2),
  all: list('all', newest(IN_SIGHT), 2),
} as const;

const counted = (name: string, condition: string): string => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`;
const unfollowed = (condition: string): string => `r.follow_up_at IS NULL AND ${condition}`;
const whole = (condition: string): string => `${condition} AND ${WHOLE_IN_SIGHT}`;

/** How many each view holds of what the caller may see, exactly: one reading of what is open, and one of what is theirs. $2: today; $3: the last due date at risk. */
export const COUNTS = statement(
  'requests-counts',
  `${ASKING} SELECT ${[
    counted('queue', `r.status IN ('received', 'triaged')`),
    counted('at-risk', unfollowed(atRisk('$3'))),
    counted('overdue', unfollowed(overdue('$2'))),
    counted('to-resume', whole('r.next_action_on <= $2::date')),
    counted('crisis', whole(CRISIS)),
    counted('waiting', whole(WAITING)),
    counted('ineligible', whole(INELIGIBLE)),
  ].join(', ')}, (SELECT count(*)::int FROM support_request r WHERE r.network_id = $1 AND ${MINE}) AS mine
     FROM support_request r WHERE r.network_id = $1 AND ${OPEN} AND ${IN_SIGHT}`,
);
