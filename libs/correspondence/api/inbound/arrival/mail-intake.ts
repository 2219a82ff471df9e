import { LARGEST_MAIL, type MailVerdict } from '@phare/correspondence/domain';
import { Installation } from '@phare/kernel/api';
import { KeptMails } from '../storage/kept-mails';
import { MailDues } from './mail-dues';
import { mailIdentity } from './mail-identity';
import { MailReading } from './mail-reading';

/** How much is kept of a message that is too large to be read: its headers, and the beginning of its text. */
const KEPT_OF_LARGE = 1024 * 1024;

/** What became of a message that was handed in. */
export interface TakenMail {
  readonly id: string;
  /** Whether the same message was here already. */
  readonly known: boolean;
  readonly verdict: MailVerdict | null;
}

/** Takes a message in: kept first, durably, and only then read. Handed in again, it is the same item. */
export class MailIntake {
  constructor(
    private readonly mails: KeptMails,
    private readonly reading: MailReading,
    private readonly dues: MailDues,
    private readonly installation: Installation,
  ) {}

  /** @param arrivedAt when its server received it; now when absent, and never later. */
  async take(raw: Buffer, arrivedAt?: Date): Promise<TakenMail> {
    const now = this.installation.now();
    const receivedAt = arrivedAt && arrivedAt < now ? arrivedAt : now;
    const tooLarge = raw.length > LARGEST_MAIL;
    const due = await this.dues.of(receivedAt);
    const kept = await this.mails.keep({ raw: tooLarge ? raw.subarray(0, KEPT_OF_LARGE) : raw, identity: mailIdentity(raw), receivedAt, due, reason: tooLarge ? 'too_large' : 'unread' });
    const verdict = !kept.known || kept.reason === 'unread' ? await this.readKept(kept.id) : null;
    return { id: kept.id, known: kept.known, verdict };
  }

  /** Reads what is kept and was not read: whoever took it in died in between. */
  async readWaiting(): Promise<void> {
    for (const id of await this.mails.unread()) await this.readKept(id);
  }

  /** What is kept is taken in, whatever comes next: it waits in the tray as not read yet, and is tried again. */
  private readKept(id: string): Promise<MailVerdict | null> {
    return this.reading.read(id).catch(() => null);
  }
}
