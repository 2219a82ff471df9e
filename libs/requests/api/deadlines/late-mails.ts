import { statement, type Transaction } from '@phare/kernel/api';
import { mailHoursEnd, mailLeaves, type Steps } from '@phare/requests/domain';
import type { Staff } from './watched-rows';

/** How many are looked at in one sweep. */
const MOST = 500;

const LATE = statement(
  'deadline-late-mails',
  `SELECT id, template, recipient_email AS "recipientEmail" FROM outbox_message
    WHERE network_id = $1 AND state IN ('queued', 'uncertain') AND leaves_until <= $2 ORDER BY leaves_until LIMIT ${MOST} FOR UPDATE SKIP LOCKED`,
);
const NEXT_HOURS = statement('deadline-next-hours', 'UPDATE outbox_message SET leaves_until = $3 WHERE network_id = $1 AND id = $2');
const OVERTAKEN = statement('deadline-digest-overtaken', `UPDATE outbox_message SET state = 'withheld' WHERE network_id = $1 AND id = $2`);
const NOBODY = statement('deadline-reader-left', `UPDATE outbox_message SET state = 'dead', last_error = 'EREADER' WHERE network_id = $1 AND id = $2`);

interface LateMail extends Record<string, unknown> {
  readonly id: string;
  readonly template: string;
  readonly recipientEmail: string;
}

/**
 * Mails to the staff that could not leave within their hours, the server being down, wait for the next ones (domain.md §5). A digest does not: that of
 * the next day says it all. One whose reader has left tells someone else, as any mail that does not arrive.
 */
export async function settleLateMails(transaction: Transaction, { staff, ladder, now }: { readonly staff: readonly Staff[]; readonly ladder: Steps; readonly now: Date }): Promise<void> {
  const { networkId } = transaction.actor;
  for (const { id, template, recipientEmail } of await transaction.rows<LateMail>(LATE, [networkId, now])) {
    const reader = staff.find(({ email }) => email === recipientEmail);
    if (template === 'digest') await transaction.change(OVERTAKEN, [networkId, id]);
    else if (!reader) await transaction.change(NOBODY, [networkId, id]);
    else if (mailLeaves(reader, ladder, now)) await transaction.change(NEXT_HOURS, [networkId, id, mailHoursEnd(reader, ladder, now)]);
  }
}
