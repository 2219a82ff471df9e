import { Injectable } from '@nestjs/common';
import { Installation, statement, systemOf, WorkerDatabase } from '@phare/kernel/api';
import type { Locale } from '@phare/kernel/domain';

/** A mail that this process has claimed. */
export interface ClaimedMail {
  readonly id: string;
  readonly template: string;
  readonly recipient_name: string;
  readonly recipient_email: string;
  readonly locale: Locale;
  readonly content: Readonly<Record<string, string>>;
  readonly attempts: number;
}

/** How long a claim holds. A process that dies while sending leaves the mail to the next one after this. */
const LEASE_SECONDS = 60;
/** One at a time: a lease has to outlast a sending, however slow the server. */
const BATCH = 1;

const CLAIM = statement(
  'outbox-claim',
  `UPDATE outbox_message m SET state = 'sending', attempts = m.attempts + 1, next_attempt_at = $2::timestamptz + make_interval(secs => $3)
    WHERE m.network_id = $1 AND m.id IN (
      SELECT id FROM outbox_message WHERE network_id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= $2 ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
   RETURNING m.id, m.template, m.recipient_name, m.recipient_email, m.locale, m.content, m.attempts`,
);
const SENT = statement('outbox-sent', `UPDATE outbox_message SET state = 'sent', sent_at = $3, last_error = NULL WHERE network_id = $1 AND id = $2 RETURNING id`);
const FAILED = statement('outbox-failed', `UPDATE outbox_message SET state = $3, next_attempt_at = $4, last_error = $5 WHERE network_id = $1 AND id = $2 RETURNING id`);

/** The outbox as its deliverers see it: several processes may claim at once, none gets what another holds. */
@Injectable()
export class OutboxRepository {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

  claim(now: Date): Promise<ClaimedMail[]> {
    return this.database.read<ClaimedMail & Record<string, unknown>>(this.actor, CLAIM, [now, LEASE_SECONDS]);
  }

  async sent(id: string, now: Date): Promise<void> {
    await this.database.read(this.actor, SENT, [id, now]);
  }

  /** Tries again at `next`, or gives up when there is none. The error is a code, never an address. */
  async failed(id: string, next: Date | null, now: Date, error: string): Promise<void> {
    await this.database.read(this.actor, FAILED, [id, next ? 'queued' : 'dead', next ?? now, error]);
  }

  private get actor() {
    return systemOf(this.installation.network, 'outbox');
  }
}
