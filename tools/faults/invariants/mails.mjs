const OUTBOX = `SELECT id, state, template, recipient_email, uncertain_at IS NOT NULL OR state = 'sending' AS doubtful, next_attempt_at FROM outbox_message`;
/** What is owed to clients: an acknowledgement to each, once. */
const OWED = `
  SELECT r.number, count(m.*)::int AS owed FROM support_request r
    LEFT JOIN outbox_message m ON m.network_id = r.network_id AND m.template = 'acknowledgement' AND m.content ->> 'number' = r.number
   WHERE r.requester_email LIKE 'epreuve-%' GROUP BY r.number HAVING count(m.*) <> 1`;

/** I5. Mails that the mould had sent are not this world's; what left before a restore arrived `elsewhere`. */
export async function mailsAreAccountedFor(world) {
  const rows = await world.sql(OUTBOX);
  const { arrivals } = world.post;
  const arrived = (id) => arrivals.has(id) || world.elsewhere?.has(id);
  const known = new Map(rows.map((row) => [row.id, row]));
  return [
    ...[...arrivals.keys()].filter((id) => !known.has(id)).map((id) => `a mail arrived that no row of the outbox sent: ${id || 'without a Message-ID'}`),
    ...[...arrivals].filter(([id, times]) => times > 1 && known.get(id)?.doubtful === false).map(([id, times]) => `mail ${id} arrived ${times} times, and the outbox is sure of it`),
    ...rows.filter(({ id, state, recipient_email: to }) => state === 'sent' && /^epreuve-/.test(to) && !arrived(id)).map(({ id }) => `mail ${id} is marked as sent and never arrived`),
    ...(await world.sql(OWED)).map(({ number, owed }) => `${number} is acknowledged ${owed} times`),
  ];
}
