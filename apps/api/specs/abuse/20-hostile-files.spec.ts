import { connect } from 'node:net';
import { attach, attached, download, filesOnDisk } from '../testing/a-file';
import { DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { INERT, REFUSED } from '../testing/hostile-files';
import { TestApplication, type Json } from '../testing/test-application';

describe('a hostile file', () => {
  let app: TestApplication;
  let request: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) }));
  });
  afterAll(() => app.stop());

  const rows = async (): Promise<number> => (await app.sql('SELECT id FROM attachment')).length;
  const settled = async (expected: number): Promise<void> => {
    while ((await filesOnDisk(app)).length !== expected) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('is of more than eighty kinds', () => expect(REFUSED.length + INERT.length).toBeGreaterThan(80));

  it.each(REFUSED.map((file, n) => [`${n} ${JSON.stringify(file.name)}`, file] as const))('is refused, and nothing of it stays: %s', async (_, file) => {
    const { status, body } = await attach(app, request, file, { as: DIRECTION1 });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'rule_broken', '/file']);
    await settled(0);
    expect(await rows()).toBe(0);
  });

  it.each(INERT.map((file) => [JSON.stringify(file.name), file] as const))('that is what it says is saved, never shown: %s', async (_, file) => {
    const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    const { created } = await attached(app, own, file, DIRECTION1);
    const { status, headers, content } = await download(app, own, created.id, INTAKE);
    expect([status, content.equals(Buffer.from(file.content))]).toEqual([200, true]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!~*'()%-]+$/);
    expect(headers.get('content-disposition')).not.toMatch(/filename="[^"]*[/\\<>]/);
    expect(headers.get('content-type')).toMatch(/^(text\/plain|application\/pdf|image\/(jpeg|png))$/);
    expect(headers.get('content-security-policy')).toMatch(/(?=.*default-src 'none')(?=.*sandbox)/);
    expect([headers.get('x-content-type-options'), headers.get('set-cookie')]).toEqual(['nosniff', null]);
  });

  it('whose sender goes away half-way leaves neither a row nor a byte', async () => {
    const before = [(await filesOnDisk(app)).length, await rows()];
    const { hostname, port } = new URL(app.url);
    const cookie = await app.cookieOf(DIRECTION1);
    const half = Buffer.from(`--limite\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'x'.repeat(500_000)}`);
    const socket = connect(Number(port), hostname);
    socket.write(`POST /api/requests/${request.id}/attachments HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\nX-Requested-With: phare\r\nIf-Match: "1"\r\nContent-Type: multipart/form-data; boundary=limite\r\nContent-Length: 1000000\r\n\r\n`);
    socket.write(half);
    await settled((before[0] ?? 0) + 1);
    socket.destroy();
    await settled(before[0] ?? 0);
    expect(await rows()).toBe(before[1]);
  });
});
