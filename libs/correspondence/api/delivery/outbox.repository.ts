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

const ABANDONED = statement(
  'outbox-abandoned',
  `UPDATE outbox_message SET state = 'uncertain', uncertain_at = $2, last_error = 'ELEASE' WHERE network_id = $1 AND state = 'sending' AND next_attempt_at <= $2 RETURNING id`,
);
const CLAIM = statement(
  'outbox-claim',
  `UPDATE outbox_message m SET state = 'sending', attempts = m.attempts + 1, next_attempt_at = $2::timestamptz + make_interval(secs => $3)
    WHERE m.network_id = $1 AND m.id IN (
      SELECT id FROM outbox_message WHERE network_id = $1 AND state IN ('queued', 'uncertain') AND next_attempt_at <= $2 AND (leaves_until IS NULL OR leaves_until > $2) ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
   RETURNING m.id, m.template, m.recipient_name, m.recipient_email, m.locale, m.content, m.attempts`,
);
const SENT = statement('outbox-sent', `UPDATE outbox_message SET state = 'sent', sent_at = $3, last_error = NULL WHERE network_id = $1 AND id = $2 RETURNING id`);
// Only while the claim is still this process's own: what another has taken over since is the other's to mark.
const FAILED = statement(
  'outbox-failed',
  `UPDATE outbox_message SET state = $4, next_attempt_at = $5, last_error = $6, uncertain_at = COALESCE($7, uncertain_at) WHERE network_id = $1 AND id = $2 AND state = 'sending' AND attempts = $3 RETURNING id`,
);

/** What becomes of a mail that was not taken. */
export interface Failure {
  readonly state: 'queued' | 'uncertain' | 'bounced' | 'dead';
  /** When it is tried again, or when it was given up. */
  readonly at: Date;
  /** A code, never an address. */
  readonly code: string;
  /** Set when nobody knows whether it arrived: it stays, so that a double is never a silent one. */
  readonly uncertainAt: Date | null;
}

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

  async failed({ id, attempts }: ClaimedMail, { state, at, code, uncertainAt }: Failure): Promise<void> {
    await this.database.read(this.actor, FAILED, [id, attempts, state, at, code, uncertainAt]);
  }

  /** Mails that a process was sending when it died: whether they left, nobody knows. Answers their ids; they are due again at once. */
  async abandoned(now: Date): Promise<string[]> {
    return (await this.database.read<{ id: string }>(this.actor, ABANDONED, [now])).map(({ id }) => id);
  }

  private get actor() {
    return systemOf(this.installation.network, 'outbox');
  }
}
