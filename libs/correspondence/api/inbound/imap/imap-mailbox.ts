import { LARGEST_MAIL } from '@phare/correspondence/domain';
import type { ImapFlow, SearchObject } from 'imapflow';
import type { MailboxStart } from './mailbox-marks';

const TIMEOUT_MS = 10_000;

/** A message as its server has it. */
export interface FetchedMail {
  readonly raw: Buffer;
  readonly uid: number;
  /** When the server received it (RFC 3501 §2.3.3). */
  readonly arrivedAt: Date;
}

/** A mailbox that is open, to read only. */
export interface OpenMailbox {
  readonly uidValidity: bigint;
  /** The last UID given when it was opened. */
  readonly lastUid: number;
  /** Messages in the order of their UIDs, one at a time. */
  after(start: MailboxStart): AsyncIterable<FetchedMail>;
}

/** The mailbox of `IMAP_URL`, such as `imaps://user:password@mail.exemple.test/INBOX`. It is opened to read: nothing there is ever marked, moved or deleted. */
export class ImapMailbox {
  private readonly url: URL;

  constructor(imapUrl: string) {
    this.url = new URL(imapUrl);
  }

  /** Which mailbox it is, without the password. */
  get name(): string {
    return `${decodeURIComponent(this.url.username)}@${this.url.host}/${this.folder}`;
  }

  private get folder(): string {
    return decodeURIComponent(this.url.pathname.slice(1)) || 'INBOX';
  }

  /** Opens it for the time of some work. */
  async whileOpen(work: (open: OpenMailbox) => Promise<void>): Promise<void> {
    const client = await this.client();
    // Without a listener, a connection that breaks would end the process; whoever waits on it hears of it anyway.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { uidValidity, uidNext } = await client.mailboxOpen(this.folder, { readOnly: true });
      await work({ uidValidity, lastUid: uidNext - 1, after: (start) => messages(client, start) });
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  /** Loaded when there is a mailbox to read: most installations take their mail from a file. */
  private async client(): Promise<ImapFlow> {
    const { ImapFlow } = await import('imapflow');
    const { protocol, hostname, port, username, password } = this.url;
    const secure = protocol === 'imaps:';
    const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: 6 * TIMEOUT_MS };
    // A password only crosses a network encrypted (RFC 8314 §3).
    const encryption = secure || isHere(hostname) ? {} : { doSTARTTLS: true };
    return new ImapFlow({ host: hostname, port: Number(port) || (secure ? 993 : 143), secure, auth, logger: false, disableAutoIdle: true, ...timeouts, ...encryption });
  }
}

const isHere = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

async function* messages(client: ImapFlow, start: MailboxStart): AsyncIterable<FetchedMail> {
  const found = (await client.search(searchOf(start), { uid: true })) || [];
  // « n:* » names the last message also where its UID is below n (RFC 3501 §6.4.8).
  const uids = found.filter((uid) => start === 'unseen' || 'since' in start || uid > start.afterUid).sort((one, other) => one - other);
  for (const uid of uids) {
    const message = await client.fetchOne(String(uid), { uid: true, internalDate: true, source: { start: 0, maxLength: LARGEST_MAIL + 1 } }, { uid: true });
    // Deleted by someone else since it was found.
    if (!message || !message.source) continue;
    yield { raw: message.source, uid, arrivedAt: new Date(message.internalDate ?? Number.NaN) };
  }
}

function searchOf(start: MailboxStart): SearchObject {
  if (start === 'unseen') return { seen: false };
  return 'since' in start ? { since: start.since } : { uid: `${start.afterUid + 1}:*` };
}
