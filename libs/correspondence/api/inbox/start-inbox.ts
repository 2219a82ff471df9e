import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { machineTime } from '@phare/kernel/api';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { keepMessage } from './received-message';

export interface InboxOptions {
  /** Folder that receives one `.eml` file per message; created when missing. */
  readonly folder: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly log: (sentence: string) => void;
}

export interface Inbox {
  /** What `SMTP_URL` would hold to reach it. */
  readonly smtpUrl: string;
  readonly folder: string;
  /** Ends the sessions under way and the server. May be called more than once. */
  stop(): Promise<void>;
}

const LARGEST_MESSAGE = 25_000_000;

/** A real SMTP server on loopback that delivers to nobody: where outgoing mail lands when no `SMTP_URL` is given. */
export async function startInbox({ folder, port = 0, log }: InboxOptions): Promise<Inbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MESSAGE,
    closeTimeout: 1_000,
    onData: (stream, _session, done) => void receive(folder, stream).then((name) => done(null, `kept as ${name}`), done),
  });
  server.on('error', (error) => log(`Inbox: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const { port: chosen } = server.server.address() as AddressInfo;
  let stopping: Promise<void> | undefined;
  return { smtpUrl: `smtp://127.0.0.1:${chosen}`, folder, stop: () => (stopping ??= new Promise((resolve) => server.close(() => resolve()))) };
}

async function receive(folder: string, stream: SMTPServerDataStream): Promise<string> {
  const raw = await buffer(stream);
  // RFC 5321 §4.5.3.1.9: a message over the limit is refused for good.
  if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 });
  return keepMessage(folder, raw, machineTime());
}
