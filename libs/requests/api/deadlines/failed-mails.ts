import { queueMail, statement, type Installation, type Transaction } from '@phare/kernel/api';
import { coordinationOf, keeperOf, mailHoursEnd, mailLeaves, type Steps } from '@phare/requests/domain';
import type { Staff } from './watched-rows';

/** How many are told of in one sweep. */
const MOST = 100;

/** Mails about a request or an e-mail that waits, or a digest, that did not arrive. Those that tell of a failure are told of by nobody: two dead addresses would never end. */
const FAILED = statement(
  'deadline-failed-mails',
  `SELECT m.id, m.recipient_email AS "recipientEmail", r.number, COALESCE(r.sealed, false) AS sealed, r.organisation_id AS "organisationId", r.keeper_id AS "keeperId",
      COALESCE((SELECT json_agg(x.person_id) FROM excluded_person x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id IS NOT NULL), '[]') AS "excludedIds"
     FROM outbox_message m LEFT JOIN support_request r ON r.network_id = m.network_id AND r.number = m.content ->> 'number'
    WHERE m.network_id = $1 AND m.state IN ('bounced', 'dead') AND m.failure_told_at IS NULL AND m.template <> 'undelivered' AND (m.content ? 'number' OR m.template IN ('digest', 'mail_reminder', 'rights_reminder'))
    ORDER BY m.id LIMIT ${MOST} FOR UPDATE OF m SKIP LOCKED`,
);
const TOLD = statement('deadline-failure-told', 'UPDATE outbox_message SET failure_told_at = $3 WHERE network_id = $1 AND id = $2');

interface FailedMail extends Record<string, unknown> {
  readonly id: string;
  readonly recipientEmail: string;
  readonly number: string | null;
  readonly sealed: boolean;
  readonly organisationId: string | null;
  readonly keeperId: string | null;
  readonly excludedIds: readonly string[];
}

interface Place {
  readonly staff: readonly Staff[];
  readonly ladder: Steps;
  readonly installation: Installation;
}

/**
 * A mail that bounced, or was given up, tells a second person (design/security.md, « Mail and jobs »): coordination, by its number; of a sealed request its keeper,
 * else coordination, by nothing at all.
 */
export async function tellOfFailedMails(transaction: Transaction, { staff, ladder, installation }: Place): Promise<void> {
  const { network, settings } = installation;
  const now = installation.now();
  for (const failed of await transaction.rows<FailedMail>(FAILED, [network.id])) {
    const { readers, number, path } = secondOf(failed, staff);
    const reachable = readers.filter((reader) => mailLeaves(reader, ladder, now));
    // Told of when someone's hours begin.
    if (readers.length > 0 && reachable.length === 0) continue;
    for (const to of reachable) await queueMail(transaction, { template: 'undelivered', to, locale: to.locale, content: { number, network: network.name, link: `${settings.publicUrl}${path}` }, leavesUntil: mailHoursEnd(to, ladder, now) }, now);
    await transaction.change(TOLD, [network.id, failed.id, now]);
  }
}

/** Where they are found, and sent again: of a sealed request by its keeper alone. */
const UNDELIVERED = '/equipe/courriels/non-remis';

function secondOf({ recipientEmail, number, ...request }: FailedMail, staff: readonly Staff[]): { readonly readers: readonly Staff[]; readonly number: string; readonly path: string } {
  const others = staff.filter(({ email }) => email !== recipientEmail);
  const watched = { ...request, receivedById: null, assignedIds: [], disclosedIds: [] };
  const keeper = request.sealed ? keeperOf(watched, others) : undefined;
  if (keeper) return { readers: [keeper], number: number ?? '', path: UNDELIVERED };
  return request.sealed ? { readers: coordinationOf(watched, others), number: '', path: '/' } : { readers: coordinationOf(watched, others), number: number ?? '', path: UNDELIVERED };
}
