import { COORDINATION } from '../ground/clients.mjs';

/** A sealed request that nobody keeps is told of as such, to coordination, who may know no more. Overdue is reckoned here from receipts alone, by the rule of ROCGÎM (Politique, « Modalités »): thirty civil days where the organisation is. */
const OVERDUE = `
  SELECT r.id, r.number, r.sealed, EXISTS (SELECT FROM reminder m WHERE m.network_id = r.network_id AND m.request_id = r.id AND (m.milestone LIKE 'overdue%' OR (r.sealed AND m.milestone LIKE 'without_keeper%'))) AS told
    FROM support_request r
   WHERE r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred') AND r.follow_up_at IS NULL
     AND (r.received_at AT TIME ZONE r.time_zone)::date + 30 < ($1::timestamptz AT TIME ZONE r.time_zone)::date`;

/** I3. `told`: whether mail may have left since it became due; on a closed day only the list can be right. */
export async function deadlinesAreWatched(world, { told = true } = {}) {
  const overdue = await world.sql(OVERDUE, [world.now()]);
  const listed = new Set((await world.caller().all('/requests?view=overdue', COORDINATION)).map(({ id }) => id));
  return [
    ...overdue.filter(({ id, sealed }) => !sealed && !listed.has(id)).map(({ number }) => `${number} is overdue and not in the list`),
    ...overdue.filter((one) => told && !one.told).map(({ number }) => `${number} is overdue and nobody was told`),
  ];
}
