import type { Locale } from '@phare/kernel/domain';
import { statement, type Statement } from '../database/statement';
import type { Transaction } from '../database/transaction';
import { newId } from '../identifiers';

/** A mail to be sent once the transaction that asks for it has committed. Values only: a number, a date, a link; never content. */
export interface OutgoingMail {
  readonly template: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly locale: Locale;
  readonly content: Readonly<Record<string, string>>;
  /** When the hours end within which it may leave, where it has any: what is late for them waits for the next ones. */
  readonly leavesUntil?: Date;
}

const QUEUE: Statement = statement(
  'outbox-queue',
  `INSERT INTO outbox_message (network_id, id, template, recipient_name, recipient_email, locale, content, queued_at, next_attempt_at, held_for, leaves_until)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

/** Queues a mail in the business transaction: no commit, no mail; a commit, and the mail is owed. Where the action can be undone, it waits until it no longer can. */
export async function queueMail(transaction: Transaction, mail: OutgoingMail, at: Date): Promise<void> {
  const { heldMail, actor } = transaction;
  await transaction.change(QUEUE, [actor.networkId, newId(), mail.template, mail.to.name, mail.to.email, mail.locale, mail.content, at, heldMail?.until ?? at, heldMail?.requestId ?? null, mail.leavesUntil ?? null]);
}
