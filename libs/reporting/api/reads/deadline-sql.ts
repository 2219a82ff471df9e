import { ASKING, IN_SIGHT } from '@phare/confidentiality/api';
import { statement } from '@phare/kernel/api';
import { MISSED } from '@phare/requests/api';

/** Each request once: in the family of its items, or under `several` or `none`. What a sealed one is about is for nobody to count. */
const FAMILY = `CASE WHEN r.sealed THEN 'sealed' WHEN f.families = 1 THEN f.family WHEN f.families > 1 THEN 'several' ELSE 'none' END`;

const civil = (instant: string): string => `(${instant} AT TIME ZONE r.time_zone)::date`;

/** $2, $3: the first and the last day of the year. A merged request has given its promise to the one it was merged into. The instants come first, for the index. */
const PROMISES = `SELECT p.*, NOT p.late AND p.followed_up AS kept, CASE WHEN p.late THEN CASE WHEN p.sealed THEN 'sealed' ELSE COALESCE(p.late_reason, 'unsaid') END END AS reason FROM (
    SELECT to_char(${civil('r.received_at')}, 'YYYY-MM') AS month, ${FAMILY} AS family, o.territory, ${MISSED} AS late, r.follow_up_at IS NOT NULL AS followed_up,
           ${civil('r.follow_up_at')} - ${civil('r.received_at')} AS days, r.sealed, r.late_reason
      FROM support_request r LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
     CROSS JOIN LATERAL (SELECT count(DISTINCT split_part(i, '.', 1)) AS families, min(split_part(i, '.', 1)) AS family FROM unnest(r.offer_items) i) f
     WHERE r.network_id = $1 AND ${IN_SIGHT} AND r.status <> 'merged' AND r.received_at >= $2::date - 1 AND r.received_at < $3::date + 2 AND ${civil('r.received_at')} BETWEEN $2 AND $3) p`;

/** One row per group of each table, and one for the whole year. */
export const PROMISES_BY_GROUP = statement(
  'promises-by-group',
  `${ASKING}, promise AS (${PROMISES})
   SELECT CASE GROUPING(month, family, territory, reason) WHEN 7 THEN 'month' WHEN 11 THEN 'family' WHEN 13 THEN 'territory' WHEN 14 THEN 'reason' ELSE 'year' END AS by, COALESCE(month, family, territory, reason) AS key,
          count(*) FILTER (WHERE kept)::int AS kept, count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE NOT kept AND NOT late)::int AS pending,
          count(days)::int AS "followedUp", percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median, percentile_disc(0.9) WITHIN GROUP (ORDER BY days) AS p90
     FROM promise GROUP BY GROUPING SETS ((), (month), (family), (territory), (reason)) ORDER BY 1, 2`,
);
