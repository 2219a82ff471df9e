import { stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { filesOnDisk } from '../testing/a-file';
import { INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

const MEGABYTE = 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, 'x');
/** Nearly all of the largest file that may be joined: the end of it is not sent while one looks. */
const SENT = 9 * MEGABYTE;
/** What fifty uploads may hold between them: a tenth of what they have sent. */
const MOST_HELD = 45 * MEGABYTE;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory that is in use, in the heap and out of it, once nothing is left to collect. */
function inUse(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('files on their way', () => {
  let app: TestApplication;
  const sockets: Socket[] = [];
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

  const onDisk = async (): Promise<number> => (await Promise.all((await filesOnDisk(app)).map((path) => stat(path).then(({ size }) => size, () => 0)))).reduce((sum, size) => sum + size, 0);
  const until = async (reached: () => Promise<boolean>): Promise<void> => {
    while (!(await reached())) await new Promise((next) => setTimeout(next, 20));
  };

  /** Begins to join a file of ten megabytes, as a browser does, and stops before its end. */
  async function begin(requestId: string): Promise<void> {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    socket.on('error', () => undefined).resume();
    const send = (bytes: Buffer | string): Promise<void> => new Promise((resolve) => (socket.write(bytes) ? resolve() : void socket.once('drain', resolve)));
    const head = '--limite\r\nContent-Disposition: form-data; name="file"; filename="notes.txt"\r\n\r\n';
    await send(
      [`POST /api/requests/${requestId}/attachments HTTP/1.1`, 'Host: 127.0.0.1', `Cookie: ${await app.cookieOf(INTAKE)}`, 'X-Requested-With: phare', 'If-Match: "1"', 'Content-Type: multipart/form-data; boundary=limite', `Content-Length: ${10 * MEGABYTE}`, '', head].join('\r\n'),
    );
    for (let sent = 0; sent < SENT; sent += PIECE.length) await send(PIECE);
  }

  it.each([1, 50])('are on disk, not in memory: %i at once', async (many) => {
    const { id } = await received(app);
    const before = inUse();
    await Promise.all(Array.from({ length: many }, () => begin(id)));
    await until(async () => (await onDisk()) >= many * (SENT - MEGABYTE));
    expect(inUse() - before).toBeLessThan(Math.max((MOST_HELD * many) / 50, 4 * MEGABYTE));
    sockets.splice(0).forEach((socket) => socket.destroy());
    // Whoever goes away in the middle leaves nothing behind.
    await until(async () => (await filesOnDisk(app)).length === 0);
  }, 300_000);

  it('would be seen if they were held', async () => {
    // What the uploads before left is given back when the engine pleases: looked at until nothing more is, in between.
    const seen = (): number => {
      const before = inUse();
      const held = Buffer.alloc(10 * MEGABYTE, 1);
      const grown = inUse() - before;
      expect(held).toHaveLength(10 * MEGABYTE);
      return grown;
    };
    let most = seen();
    for (let turn = 0; turn < 100 && most <= 9 * MEGABYTE; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      most = seen();
    }
    expect(most).toBeGreaterThan(9 * MEGABYTE);
  });
});
