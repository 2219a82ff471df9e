import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps what it is given, or refuses it while told to. */
export class MailServer {
  readonly messages: Email[] = [];
  refusing = false;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refusing) return done(Object.assign(new Error('not now'), { responseCode: 451 }));
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          this.messages.push(email);
          done();
        }, done);
      });
    },
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Messages to one address. */
  to(address: string): Email[] {
    return this.messages.filter(({ to }) => to?.some((recipient) => recipient.address === address));
  }
}
