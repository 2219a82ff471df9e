import { Database, Installation, statement, systemOf, WorkerDatabase, type Transaction } from '@phare/kernel/api';
import type { SystemActor } from '@phare/kernel/domain';

/** The request that a reply is about: which it is and whether it may be written to, nothing of it. */
export interface AnsweredRequest {
  readonly id: string;
  readonly sealed: boolean;
  readonly ended: boolean;
}

const REQUEST = statement('mail-answered-request', 'SELECT id, sealed, ended FROM app.request_of_reply($1)');
const SENT = statement('mail-answered-mail', `SELECT content ->> 'number' AS number FROM outbox_message WHERE network_id = $1 AND id = ANY ($2::uuid[]) AND content ? 'number' ORDER BY queued_at DESC LIMIT 1`);

const OWN_ID = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/** Finds what a reply is about: by the number of its signed address, or by the Message-ID of the mail of ours that it answers. */
export class AnsweredRequests {
  constructor(
    private readonly database: Database,
    private readonly worker: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

  async ofNumber(actor: SystemActor, number: string): Promise<AnsweredRequest | null> {
    return this.database.withActor(actor, (transaction) => this.found(transaction, number));
  }

  /** Our Message-IDs are the ids of the outbox (`Mailer`). */
  async ofMessages(actor: SystemActor, messageIds: readonly string[]): Promise<AnsweredRequest | null> {
    const ids = messageIds.flatMap((messageId) => OWN_ID.exec(messageId)?.[1] ?? []);
    if (ids.length === 0) return null;
    const [sent] = await this.worker.read<{ number: string }>(systemOf(this.installation.network, 'outbox'), SENT, [ids]);
    return sent ? this.ofNumber(actor, sent.number) : null;
  }

  private async found(transaction: Transaction, number: string): Promise<AnsweredRequest | null> {
    return (await transaction.first<AnsweredRequest & Record<string, unknown>>(REQUEST, [number])) ?? null;
  }
}
