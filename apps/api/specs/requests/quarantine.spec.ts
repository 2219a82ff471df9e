import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { QuarantineSweep } from '@phare/requests/api';
import { attached, download, filesOnDisk, PDF } from '../testing/a-file';
import { DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { EICAR } from '../testing/hostile-files';
import { TestApplication, type Json } from '../testing/test-application';

/** Whether what broke it no longer does. */
let mended = false;

/** What clamd does with one INSTREAM: reads its pieces to the end, and says what it found (clamd(8)). */
function answer(socket: Socket, seen: Buffer[]): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece]);
    if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    seen.push(bytes);
    if (bytes.includes('casse') && !mended) return void socket.destroy();
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

  const round = (): Promise<void> => app.application.get(QuarantineSweep).sweep();
  const stateOf = async (request: Json): Promise<unknown> => (await app.get(`/requests/${request.id}/attachments`, { as: DIRECTION1 })).body.items.map(({ state, checking }: Json) => [state, checking]);
  afterEach(() => (mended = false));

  const joined = async (content: string, overrides: Readonly<Record<string, unknown>> = {}): Promise<{ request: Json; item: Json }> => {
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, overrides) });
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

  it.each([false, true])('are shown again until it answers, and let out once it says that they are clean; sealed: %s', async (sealed) => {
    const { request, item } = await joined('casse', sealed ? { audience: { sealed: true, keeperId: app.person(INTAKE) } } : {});
    expect(await stateOf(request)).toEqual([['quarantined', true]]);
    const told = await app.get(`/requests/${request.id}/attachments/${item.id}`, { as: INTAKE });
    expect([told.status, told.body.code, told.body.title]).toEqual([409, 'file_quarantined', 'Fichier toujours en vérification']);
    await round();
    expect(await stateOf(request)).toEqual([['quarantined', true]]);
    mended = true;
    await round();
    expect(await stateOf(request)).toEqual([['kept', false]]);
    expect(seen.at(-1)?.includes('casse')).toBe(true);
    expect(String((await download(app, request, item.id, INTAKE)).content)).toBe('casse');
    expect(await app.sql(`SELECT detail FROM audit_record WHERE action = 'check' AND subject_id = $1`, [item.id])).toEqual([{ detail: { verdict: 'clean' } }]);
  });

  it('stay in quarantine, on disk, and are shown no more once it says that they do harm', async () => {
    const { request } = await joined(`casse ${EICAR}`);
    mended = true;
    await round();
    const shown = seen.length;
    await round();
    expect([await stateOf(request), seen.length, (await filesOnDisk(app)).some((path) => path.includes(request.id))]).toEqual([[['quarantined', false]], shown, true]);
  });

  it('are shown ten at a time, those that waited longest first', async () => {
    await app.sql('UPDATE attachment SET awaits_check = false');
    for (let n = 0; n < 12; n++) await joined(`casse ${n}`);
    const shown = seen.length;
    await round();
    expect(seen.slice(shown)).toHaveLength(10);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
    await round();
    expect(new Set(seen.slice(shown, shown + 12).map(String)).size).toBe(12);
  });

  it('are in quarantine when nobody answers at its address', async () => {
    await new Promise((resolve) => clamd.close(resolve));
    expect((await joined('x')).item.state).toBe('quarantined');
  });
});
