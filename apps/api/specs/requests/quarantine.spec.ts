import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { attached, download, PDF } from '../testing/a-file';
import { DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { EICAR } from '../testing/hostile-files';
import { TestApplication, type Json } from '../testing/test-application';

/** What clamd does with one INSTREAM: reads its pieces to the end, and says what it found (clamd(8)). */
function answer(socket: Socket, seen: Buffer[]): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece]);
    if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    seen.push(bytes);
    if (bytes.includes('casse')) return void socket.destroy();
    socket.end(bytes.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
  });
  socket.on('error', () => undefined);
}

describe('files shown to an antivirus', () => {
  let clamd: Server;
  let app: TestApplication;
  const seen: Buffer[] = [];
  beforeAll(async () => {
    clamd = createServer((socket) => answer(socket, seen)).listen(0, '127.0.0.1');
    await new Promise((resolve) => clamd.once('listening', resolve));
    app = await TestApplication.start({ env: { CLAMD_URL: `tcp://127.0.0.1:${(clamd.address() as AddressInfo).port}` } });
  });
  afterAll(async () => {
    await app.stop();
    clamd.close();
  });

  const joined = async (content: string): Promise<{ request: Json; item: Json }> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    const request = await attached(app, body, { name: 'notes.txt', content }, DIRECTION1);
    const { items } = (await app.get(`/requests/${request.id}/attachments`, { as: INTAKE })).body;
    return { request, item: items[0] };
  };

  it('are kept when it says that they are clean', async () => {
    const { request, item } = await joined(String(PDF.content));
    expect(item.state).toBe('kept');
    expect((await download(app, request, item.id, INTAKE)).status).toBe(200);
    expect(seen.at(-1)?.subarray(0, 10).toString()).toBe('zINSTREAM\0');
    expect(seen.at(-1)?.includes(String(PDF.content))).toBe(true);
  });

  it.each([
    ['it finds something', EICAR],
    ['it says nothing that can be relied on', 'casse'],
  ])('are in quarantine when %s: seen, and downloaded by nobody', async (_, content) => {
    const { request, item } = await joined(content);
    expect(item).toMatchObject({ name: 'notes.txt', state: 'quarantined' });
    for (const as of [INTAKE, DIRECTION1]) {
      const answered = await app.get(`/requests/${request.id}/attachments/${item.id}`, { as });
      expect([answered.status, answered.body.code]).toEqual([409, 'file_quarantined']);
    }
  });

  it('are in quarantine when nobody answers at its address', async () => {
    await new Promise((resolve) => clamd.close(resolve));
    expect((await joined('x')).item.state).toBe('quarantined');
  });
});
