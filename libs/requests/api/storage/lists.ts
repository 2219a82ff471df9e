import { statement, type Statement } from '@phare/kernel/api';
import { SUMMARY_COLUMNS, SUMMARY_TABLES } from './request-columns';
import { IN_SIGHT, WHOLE_IN_SIGHT } from './sight';

/**
 * The lists of requests, each one statement. $1 to $5 are the network and the caller's sight; then $6 status, $7 priority,
 * $8 organisation, $9 due before, $10 how many; a view adds its own from $11 on, and a search its two last. Absent filters are null.
 */
const FILTERS = `($6::text IS NULL OR r.status = $6) AND ($7::text IS NULL OR COALESCE(r.priority_confirmed, r.priority_suggested) = $7)
  AND ($8::uuid IS NULL OR r.organisation_id = $8) AND ($9::date IS NULL OR r.due_on < $9)`;

/** Where the values of a view begin. */
const FIRST_OWN = 11;

/** How many a search looks at before rights: a common word must not read every row. */
const MOST_FOUND = 2_000;

const OPEN = `r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred')`;

/** Rows first, then what they show: the joins run on the page alone. */
const page = (rows: string, order: string): string => `SELECT ${SUMMARY_COLUMNS}, r.page_key FROM (${rows}) r ${SUMMARY_TABLES} ORDER BY ${order}`;

/** Latest receipt first. $11, $12: the last row's instant of receipt and id. */
const newest = (view: string) => (condition: string): string =>
  page(
    `SELECT r.*, json_build_array(r.received_at, r.id) AS page_key FROM support_request r
      WHERE r.network_id = $1 AND ${view} AND ${FILTERS} AND ${condition} AND ($11::timestamptz IS NULL OR (r.received_at, r.id) < ($11, $12::uuid))
      ORDER BY r.received_at DESC, r.id DESC LIMIT $10`,
    'r.received_at DESC, r.id DESC',
  );

/** Earliest due date first. $11, $12: the last row's due date and id; $13: the day the view counts from. */
const soonest = (view: string) => (condition: string): string =>
  page(
    `SELECT r.*, json_build_array(r.due_on, r.id) AS page_key FROM support_request r
      WHERE r.network_id = $1 AND ${OPEN} AND r.follow_up_at IS NULL AND ${view} AND ${IN_SIGHT} AND ${FILTERS} AND ${condition}
        AND ($11::date IS NULL OR (r.due_on, r.id) > ($11, $12::uuid))
      ORDER BY r.due_on, r.id LIMIT $10`,
    'r.due_on, r.id',
  );

/** The last working day before a due date is never further from it than this: what lets the index bound a branch by due date alone. */
const FURTHEST_TARGET = 14;

/**
 * The queue (domain.md §7, `queueOrder`): for each priority a branch of what presses and one of what does not, each in index order.
 * $11 to $14: the last row's branch, rank, due date and id; $15: the horizon (today and the days at risk); $16: the last rank.
 */
const queueRows = (condition: string): string => {
  const branch = (far: 0 | 1, pressing: string): string => `
    (SELECT r.*, ${far} AS far FROM support_request r
      WHERE r.network_id = $1 AND r.status IN ('received', 'triaged') AND r.priority_rank = rank AND ${pressing} AND ${IN_SIGHT} AND ${FILTERS} AND ${condition}
        AND ($11::int IS NULL OR (${far}, rank, r.due_on, r.id) > ($11, $12::int, $13::date, $14::uuid))
      ORDER BY r.due_on, r.id LIMIT $10)`;
  const horizon = '$15::date';
  const pressing = `r.due_on <= ${horizon} + ${FURTHEST_TARGET} AND CASE WHEN rank = 0 THEN r.due_on <= ${horizon} ELSE r.follow_up_at IS NULL AND r.internal_target_on <= ${horizon} END`;
  const calm = `CASE WHEN rank = 0 THEN r.due_on > ${horizon} ELSE r.follow_up_at IS NOT NULL OR r.internal_target_on > ${horizon} END`;
  return `SELECT r.*, json_build_array(r.far, r.priority_rank, r.due_on, r.id) AS page_key
      FROM generate_series(0, $16::int) AS rank CROSS JOIN LATERAL (${branch(0, pressing)} UNION ALL ${branch(1, calm)}) r
      ORDER BY r.far, r.priority_rank, r.due_on, r.id LIMIT $10`;
};

/**
 * Whatever a text finds: a number, the name of an organisation, words of an unsealed request. Capped before rights are looked at row by row.
 * `at` is the place of the text as typed; the next is the text as names are folded.
 */
const found = (at: number): string => `${WHOLE_IN_SIGHT} AND r.id IN (
    SELECT s.id FROM support_request s WHERE s.network_id = $1 AND s.number = upper($${at})
    UNION (SELECT s.id FROM support_request s WHERE s.network_id = $1 AND s.search_document @@ websearch_to_tsquery('phare_french', $${at}) ORDER BY s.received_at DESC LIMIT ${MOST_FOUND})
    UNION (SELECT s.id FROM support_request s JOIN organisation og ON og.network_id = s.network_id AND og.id = s.organisation_id
            WHERE s.network_id = $1 AND $${at + 1} <> '' AND og.search_name LIKE '%' || $${at + 1} || '%' AND NOT s.sealed ORDER BY s.received_at DESC LIMIT ${MOST_FOUND}))`;

/** The statement of a view, and of the same view where a text is searched for. */
const searchable = (name: string, sql: (condition: string) => string, ownValues: number): { readonly plain: Statement; readonly search: Statement } => ({
  plain: statement(`requests-${name}`, sql('true')),
  search: statement(`requests-${name}-search`, sql(found(FIRST_OWN + ownValues))),
});

const MINE = `${WHOLE_IN_SIGHT} AND (r.requester_id = $2 OR r.keeper_id = $2 OR r.received_by_id = $2
    OR EXISTS (SELECT FROM assignment a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.resource_person_id = $2 AND a.state IN ('proposed', 'accepted'))
    OR EXISTS (SELECT FROM request_audience a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.person_id = $2))`;

/** Today where the days of the request are counted: the islands turn the page an hour before the mainland. */
const LOCAL_TODAY = `($5::timestamptz AT TIME ZONE r.time_zone)::date`;

/** Not overdue yet, and its internal target at most a week away. */
const AT_RISK = `r.due_on >= ${LOCAL_TODAY} AND r.internal_target_on <= $13::date + 7 AND r.due_on <= $13::date + 7 + ${FURTHEST_TARGET}`;

export const LISTS = {
  queue: searchable('queue', (condition) => page(queueRows(condition), 'r.far, r.priority_rank, r.due_on, r.id'), 6),
  mine: searchable('mine', newest(MINE), 2),
  'at-risk': searchable('at-risk', soonest(AT_RISK), 3),
  overdue: searchable('overdue', soonest(`r.due_on <= $13::date AND r.due_on < ${LOCAL_TODAY}`), 3),
  all: searchable('all', newest(IN_SIGHT), 2),
} as const;
