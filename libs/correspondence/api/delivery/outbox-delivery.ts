import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Installation } from '@phare/kernel/api';
import { Mailer } from './mailer';
import { OutboxRepository, type ClaimedMail } from './outbox.repository';
import { nextAttempt } from './retries';

/** How often the outbox is looked at. Mail is owed within 30 seconds of the commit (api.md, « Mail »). */
const EVERY_MS = 2_000;

/** Delivers the outbox. The API runs it for now; the worker runs the same code, and both at once do no harm. */
@Injectable()
export class OutboxDelivery implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly mailer: Mailer,
    private readonly installation: Installation,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.deliver(), EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** One round: everything that is due. A round never overlaps the one before. */
  deliver(): Promise<void> {
    this.running ??= this.round().finally(() => (this.running = null));
    return this.running;
  }

  private async round(): Promise<void> {
    try {
      for (let mails = await this.outbox.claim(this.installation.now()); mails.length > 0 && !this.stopped; mails = await this.outbox.claim(this.installation.now())) {
        await Promise.all(mails.map((mail) => this.send(mail)));
      }
    } catch (error) {
      if (!this.stopped) this.logger.warn(`the outbox could not be read: ${error instanceof Error ? error.name : 'unknown error'}`);
    }
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const failure = await this.mailer.send(mail);
    const now = this.installation.now();
    if (failure === null) return this.outbox.sent(mail.id, now);
    this.logger.warn(`mail ${mail.id} was not taken (${failure}), try ${mail.attempts}`);
    await this.outbox.failed(mail.id, nextAttempt(mail.attempts, now), now, failure);
  }
}
