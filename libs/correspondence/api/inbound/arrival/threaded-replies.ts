import { Installation, statement, type Transaction } from '@phare/kernel/api';
import { RequestWriter, type TimelineEntry } from '@phare/requests/api';
import type { AnsweredRequest } from '../storage/answered-requests';
import { mailboxText, type Letter } from './letter';

/** A request that a reply is about, as it stands while its row is held. */
export type Answered = AnsweredRequest & { readonly signed: boolean };

const HOLD = statement('mail-hold-request', 'SELECT sealed, ended_at IS NOT NULL AS ended FROM support_request WHERE network_id = $1 AND id = $2 FOR NO KEY UPDATE');

/** Adds a reply that came by the signed address to its request: in the transaction that writes the request, which that address has established the right to. */
export class ThreadedReplies {
  constructor(
    private readonly writer: RequestWriter,
    private readonly installation: Installation,
  ) {}

  /** The request as it is now: it may have been sealed, or ended, since its number was looked up. */
  async hold(transaction: Transaction, answered: Answered): Promise<Answered> {
    const now = await transaction.first<{ sealed: boolean; ended: boolean }>(HOLD, [transaction.actor.networkId, answered.id]);
    if (!now) throw new Error('a request vanished while a reply was read');
    return { ...answered, ...now };
  }

  async add(transaction: Transaction, { id, sealed }: Answered, letter: Letter): Promise<void> {
    await this.writer.tell(transaction, { id, sealed }, mailedMessage(letter), this.installation.now());
  }
}

/** A message that came by e-mail. Its sender is told as they named themselves: a hint, never an identity. */
export const mailedMessage = ({ text, subject, from }: Letter): TimelineEntry => ({ kind: 'message', text: text || subject, detail: { by: 'email', from: mailboxText(from) } });
