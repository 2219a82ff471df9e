import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, Rounds } from '@phare/kernel/api';
import { CONNECTIONS, Mailer } from './mailer';
import type { Outcome } from './outcome';
import { OutboxRepository, type ClaimedMail, type Failure } from './outbox.repository';
import { nextAttempt } from './retries';

/** How often the outbox is looked at. Mail is owed within 30 seconds of the commit (api.md, « Mail »). */
const EVERY_MS = 2_000;

/**
 * Delivers the outbox: claim, send, mark. The app does and so does the worker: both at once do no harm. As many go on side by side as there are connections,
 * so that one slow conversation holds up none but its own.
 */
@Injectable()
export class OutboxDelivery implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly rounds = new Rounds(EVERY_MS, () => this.round(), (error) => this.stopped || this.logger.warn(`the outbox could not be read: ${error instanceof Error ? error.name : 'unknown error'}`));
  private stopped = false;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly mailer: Mailer,
    private readonly installation: Installation,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    return this.rounds.stop();
  }

  /** One round: everything that is due. A round never overlaps the one before. */
  deliver(): Promise<void> {
    return this.rounds.run();
  }

  private async round(): Promise<void> {
    for (const id of await this.outbox.abandoned(this.installation.now())) this.logger.warn(`mail ${id} was left while it was being sent: it may arrive twice`);
    await Promise.all(Array.from({ length: CONNECTIONS }, () => this.lane()));
  }

  private async lane(): Promise<void> {
    for (let mails = await this.claim(); mails.length > 0; mails = this.stopped ? [] : await this.claim()) for (const mail of mails) await this.send(mail);
  }

  private claim(): Promise<ClaimedMail[]> {
    return this.outbox.claim(this.installation.now());
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const outcome = await this.mailer.send(mail);
    const now = this.installation.now();
    if (outcome.kind === 'taken') return this.outbox.sent(mail.id, now);
    this.logger.warn(`mail ${mail.id} was not taken (${outcome.code}), try ${mail.attempts}`);
    await this.outbox.failed(mail, failureOf(outcome, mail.attempts, now));
  }
}

/** Refused for good, it bounced; tried for three days, it is dead; else it is tried again, also where nobody knows whether it was taken: the Message-ID stays, and so does the doubt. */
function failureOf({ kind, code }: Exclude<Outcome, { kind: 'taken' }>, attempts: number, now: Date): Failure {
  const next = kind === 'refused' ? null : nextAttempt(attempts, now);
  const unsettled = kind === 'unknown' ? 'uncertain' : 'queued';
  const settled = kind === 'refused' ? 'bounced' : 'dead';
  return { state: next ? unsettled : settled, at: next ?? now, code, uncertainAt: kind === 'unknown' ? now : null };
}
