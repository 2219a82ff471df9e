import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A message in the mailbox of the server. */
export interface StoredMessage {
  readonly uid: number;
  readonly raw: Buffer;
  readonly arrivedAt: Date;
  readonly seen: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');
const internalDate = (at: Date): string => `${two(at.getUTCDate())}-${MONTHS[at.getUTCMonth()]}-${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;

/** As much of an IMAP server (RFC 3501) as a client needs to open one mailbox, search it and fetch from it; it answers no command that changes anything. */
export class ImapServer {
  messages: StoredMessage[] = [];
  uidValidity = 1;
  /** Every command it was given, but for the password. */
  readonly commands: string[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `imap://accueil%40exemple.test:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}/INBOX`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.answer(socket, line);
    });
  }

  private answer(socket: Socket, line: string): void {
    const [tag = '', ...words] = line.split(' ');
    const command = words.join(' ');
    this.commands.push(command.replace(/^(LOGIN|AUTHENTICATE).*$/i, '$1'));
    const done = (status = 'OK'): boolean => socket.write(`${tag} ${status} done\r\n`);
    if (/^CAPABILITY/i.test(command)) socket.write('* CAPABILITY IMAP4rev1\r\n');
    if (/^LOGIN/i.test(command) && !command.includes('secret')) return void done('NO');
    if (/^(LIST|LSUB)/i.test(command)) socket.write('* LIST () "/" "INBOX"\r\n');
    if (/^(SELECT|EXAMINE)/i.test(command)) this.open(socket);
    if (/^UID SEARCH/i.test(command)) socket.write(`* SEARCH ${this.search(command).map(({ uid }) => uid).join(' ')}\r\n`);
    if (/^UID FETCH/i.test(command)) this.fetch(socket, Number(/^UID FETCH (\d+)/i.exec(command)?.[1]));
    if (/^(STORE|UID STORE|EXPUNGE|UID MOVE|COPY|APPEND)/i.test(command)) return void done('BAD');
    if (/^LOGOUT/i.test(command)) socket.write('* BYE\r\n');
    done(/^EXAMINE/i.test(command) ? 'OK [READ-ONLY]' : 'OK');
    if (/^LOGOUT/i.test(command)) socket.end();
  }

  private open(socket: Socket): void {
    const next = Math.max(0, ...this.messages.map(({ uid }) => uid)) + 1;
    socket.write(`* FLAGS (\\Seen)\r\n* ${this.messages.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${this.uidValidity}] ok\r\n* OK [UIDNEXT ${next}] ok\r\n`);
  }

  private search(command: string): readonly StoredMessage[] {
    const from = /UID (\d+):\*/i.exec(command.slice('UID SEARCH'.length))?.[1];
    const since = /SINCE "?(\d{1,2})-(\w{3})-(\d{4})/i.exec(command);
    if (from !== undefined) return this.messages.filter(({ uid }, index) => uid >= Number(from) || index === this.messages.length - 1);
    if (since) return this.messages.filter(({ arrivedAt }) => arrivedAt >= new Date(Date.UTC(Number(since[3]), MONTHS.indexOf(since[2] ?? ''), Number(since[1]))));
    return this.messages.filter(({ seen }) => !seen);
  }

  private fetch(socket: Socket, asked: number): void {
    const index = this.messages.findIndex(({ uid }) => uid === asked);
    const message = this.messages[index];
    if (!message) return;
    socket.write(`* ${index + 1} FETCH (UID ${asked} INTERNALDATE "${internalDate(message.arrivedAt)}" BODY[]<0> {${message.raw.length}}\r\n`);
    socket.write(message.raw);
    socket.write(')\r\n');
  }
}
