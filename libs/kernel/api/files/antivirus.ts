import { connect, type Socket } from 'node:net';

/** What an antivirus said of a file; `failed` when it said nothing that can be relied on. */
export type Verdict = 'clean' | 'found' | 'failed';

/** A file that takes longer to be looked at has not been. */
const TIMEOUT_MS = 60_000;
const LONGEST_ANSWER = 1024;

/** Shows files to clamd, which gets their bytes and never their place (clamd(8), INSTREAM). */
export class Antivirus {
  constructor(private readonly url: URL) {}

  async verdictOn(content: AsyncIterable<Buffer>): Promise<Verdict> {
    const socket = this.url.protocol === 'unix:' ? connect(decodeURIComponent(this.url.pathname)) : connect(Number(this.url.port), this.url.hostname.replace(/^\[|\]$/g, ''));
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd takes too long')));
    try {
      const [answer] = await Promise.all([answerOf(socket), send(socket, content)]);
      if (/^stream: OK\0?\n?$/.test(answer)) return 'clean';
      return /^stream: .+ FOUND\0?\n?$/.test(answer) ? 'found' : 'failed';
    } catch {
      return 'failed';
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  const write = (bytes: Buffer): Promise<void> => new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
  const lengthOf = (length: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(length);
    return bytes;
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const piece of content) {
    await write(lengthOf(piece.length));
    await write(piece);
  }
  await write(lengthOf(0));
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('latin1');
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break;
  }
  return answer;
}
