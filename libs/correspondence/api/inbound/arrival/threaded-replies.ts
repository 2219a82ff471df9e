import { cutTo } from '@phare/correspondence/domain';
import { Installation, statement, type Transaction } from '@phare/kernel/api';
import { MailedMessage, type MailedWords } from '@phare/requests/api';
import type { AnsweredRequest } from '../storage/answered-requests';
import { mailboxText, type Letter } from './letter';

/** A request that a reply is about, as it stands while its row is held. */
export type Answered = AnsweredRequest & { readonly signed: boolean };

const HOLD = statement('mail-hold-request', 'SELECT sealed, ended_at IS NOT NULL AS ended FROM support_request WHERE network_id = $1 AND id = $2 FOR NO KEY UPDATE');

/** Adds a reply that came by the signed address to its request: in the transaction that writes the request, which that address has established the right to. */
export class ThreadedReplies {
  constructor(
    private readonly messages: MailedMessage,
    private readonly installation: Installation,
  ) {}

  /** The request as it is now: it may have been sealed, or ended, since its number was looked up. */
  async hold(transaction: Transaction, answered: Answered): Promise<Answered> {
    const now = await transaction.first<{ sealed: boolean; ended: boolean }>(HOLD, [transaction.actor.networkId, answered.id]);
    if (!now) throw new Error('a request vanished while a reply was read');
    return { ...answered, ...now };
  }

  async add(transaction: Transaction, { id }: Answered, letter: Letter): Promise<void> {
    await this.messages.add(transaction, id, wordsOf(letter), this.installation.now());
  }
}

/** As long as a message may be. What is beyond stays in the e-mail. */
const LONGEST_MESSAGE = 10_000;

/** What a letter brings to a request: its text, and the names of the files that stay with the e-mail. */
export function wordsOf({ text, subject, from, files }: Letter): MailedWords {
  const names = files.flatMap(({ name }) => name || []).join(', ');
  return { text: cutTo([text || subject, ...(names === '' ? [] : [`[${names}]`])].join('\n\n'), LONGEST_MESSAGE), from: mailboxText(from) };
}
