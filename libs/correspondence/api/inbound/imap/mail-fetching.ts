import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, Rounds } from '@phare/kernel/api';
import { MailIntake } from '../arrival/mail-intake';
import { ImapMailbox } from './imap-mailbox';
import { MailboxMarks } from './mailbox-marks';

/** How often the mailbox is looked at. */
const EVERY_MS = 30_000;

/**
 * Brings in what has arrived in the mailbox of the settings, and reads what was kept and not read. Nothing is deleted or marked there: how far it was read
 * is our own record, so that what someone else has opened is not lost. Several may run: the same message is one item.
 */
@Injectable()
export class MailFetching implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Inbound mail');
  private readonly rounds = new Rounds(EVERY_MS, () => this.round(), (error) => this.logger.warn(`mail waits to be fetched: ${reasonOf(error)}`));
  private readonly stopping = new AbortController();

  constructor(
    private readonly intake: MailIntake,
    private readonly marks: MailboxMarks,
    private readonly installation: Installation,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.rounds.stop();
  }

  /** One round, or the one that runs. */
  fetch(): Promise<void> {
    return this.rounds.run();
  }

  private async round(): Promise<void> {
    const { imapUrl } = this.installation.settings;
    await this.attempt('what was kept could not be read', () => this.intake.readWaiting());
    if (imapUrl) await this.attempt('the mailbox could not be read', () => this.fetchFrom(new ImapMailbox(imapUrl)));
  }

  private async fetchFrom(mailbox: ImapMailbox): Promise<void> {
    await mailbox.whileOpen(async (open) => {
      const mark = await this.marks.of(mailbox.name, open.uidValidity);
      for await (const { raw, uid, arrivedAt } of open.after(mark)) {
        // Kept, durably, before it is passed over for good.
        await this.intake.take(raw, arrivedAt);
        await this.marks.move(mailbox.name, { uidValidity: open.uidValidity, lastUid: uid });
        if (this.stopping.signal.aborted) return;
      }
      await this.marks.move(mailbox.name, open);
    });
  }

  private async attempt(failed: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.warn(`${failed}: ${reasonOf(error)}`);
    }
  }
}

/** A code, or the kind of error: an address, a subject or a password never comes into the log. */
const reasonOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : error instanceof Error ? error.name : 'unknown error');
