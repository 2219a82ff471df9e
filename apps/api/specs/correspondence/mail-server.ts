import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the server treats what it is given: keeps it; says not now, to the recipient or to the message; never; keeps it and cuts the line; or falls silent, before or after. */
export type Manners = 'takes' | 'defers_recipient' | 'defers' | 'rejects_recipient' | 'rejects' | 'drops' | 'stalls' | 'stalls_at_hello';

/** What an SMTP server answers where it does not take it (RFC 5321 §4.2.3). */
const ANSWERS: Partial<Record<Manners, number>> = { defers_recipient: 452, defers: 451, rejects_recipient: 550, rejects: 554 };

const answer = (manners: Manners): Error => Object.assign(new Error('not taken'), { responseCode: ANSWERS[manners] });

/** A real mail server that keeps what it is given, or behaves as badly as it is told to. */
export class MailServer {
  readonly messages: Email[] = [];
  /** Every address that a message was to go to, as the conversation named them. */
  readonly recipients: string[] = [];
  manners: Manners = 'takes';
  private readonly sockets = new Set<Socket>();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect: (_, done) => void (this.manners === 'stalls_at_hello' || done()),
    onRcptTo: ({ address }, _, done) => {
      if (this.manners === 'defers_recipient' || this.manners === 'rejects_recipient') return done(answer(this.manners));
      this.recipients.push(address);
      done();
    },
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.manners === 'defers' || this.manners === 'rejects') return done(answer(this.manners));
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          this.messages.push(email);
          if (this.manners === 'drops') return this.hangUp();
          if (this.manners !== 'stalls') done();
        }, done);
      });
    },
  });

  /** @param port 0, the default, lets the system choose. */
  async start(port = 0): Promise<string> {
    // A client that is killed in the middle of a conversation is no fault of the server's.
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.hangUp();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Messages to one address. */
  to(address: string): Email[] {
    return this.messages.filter(({ to }) => to?.some((recipient) => recipient.address === address));
  }

  /** Cuts every line. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
