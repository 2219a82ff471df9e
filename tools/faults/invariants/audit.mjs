/** What clients filed has one line for its receipt, and one more for each version after the first. */
const UNEVEN = `
  SELECT r.number, r.version, count(a.id)::int AS lines, (count(a.id) FILTER (WHERE a.action = 'received'))::int AS receipts
    FROM support_request r LEFT JOIN audit_record a ON a.network_id = r.network_id AND a.subject_id = r.id AND a.subject = 'support_request'
   WHERE r.requester_email LIKE 'epreuve-%' GROUP BY r.network_id, r.id, r.number, r.version
  HAVING count(a.id) <> r.version OR count(a.id) FILTER (WHERE a.action = 'received') <> 1`;

/** I4. */
export async function auditHolds(world) {
  const { exit, said } = await world.phare(['audit', 'verify']);
  const uneven = await world.sql(UNEVEN);
  return [...(exit === 0 ? [] : [`phare audit verify ended with ${exit}: ${said}`]), ...uneven.map(({ number, version, lines, receipts }) => `${number} is at version ${version} with ${lines} lines on the trail, ${receipts} of its receipt`)];
}
