import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database, machineTime } from '@phare/kernel/api';
import { AttachmentSweep, RewriteTexts } from '@phare/requests/api';
import { attach, attached, DOCX_PARTS, download, filesOnDisk, JPEG, ODT_PARTS, PDF, PNG, XLSX_PARTS, zipOf, type SentFile } from '../testing/a-file';
import { acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { actorOf } from '../testing/actors';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const GOOD: readonly SentFile[] = [
  PDF,
  { name: 'photo.JPG', type: 'image/jpeg', content: JPEG },
  { name: 'photo.jpeg', content: JPEG },
  { name: 'capture.png', type: 'image/png', content: PNG },
  { name: 'lettre.docx', type: `${OFFICE}.wordprocessingml.document`, content: zipOf(DOCX_PARTS) },
  { name: 'budget.xlsx', type: `${OFFICE}.spreadsheetml.sheet`, content: zipOf(XLSX_PARTS) },
  { name: 'lettre.odt', type: 'application/octet-stream', content: zipOf(ODT_PARTS) },
  { name: 'notes.txt', type: 'text/plain', content: 'Ordre du jour\r\n\t1. Élections\n' },
  { name: 'vieilles notes.txt', type: 'text/plain', content: Buffer.from('Élections', 'latin1') },
];
const LARGEST = 10 * 1024 * 1024;

describe('the files of a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const filed = async (overrides: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, overrides) })).body;
  const list = async (request: Json, as: string): Promise<Json[]> => (await app.get(`/requests/${request.id}/attachments`, { as })).body.items;

  it('go either way: listed, told in the timeline, announced without a word of them', async () => {
    const request = await filed();
    await app.sql('DELETE FROM outbox_message');
    const { status, body } = await attach(app, request, PDF, { as: DIRECTION1 });
    expect([status, body.version, body.waitingFor, body.created.id]).toEqual([201, 2, 'team', expect.any(String)]);
    const item = { id: body.created.id, name: PDF.name, mediaType: 'application/pdf', size: PDF.content.length, state: 'kept', side: 'organisation', addedBy: { personId: app.person(DIRECTION1) } };
    for (const as of [DIRECTION1, INTAKE]) {
      expect(await list(request, as)).toMatchObject([item]);
      expect((await app.get(`/requests/${request.id}/timeline`, { as })).body.items.at(-1)).toMatchObject({ kind: 'attach', text: PDF.name, internal: false, detail: { attachmentId: body.created.id, side: 'organisation' } });
    }
    await attached(app, body, PDF, INTAKE);
    const mails = await app.sql<Json>('SELECT template, recipient_email, content FROM outbox_message ORDER BY queued_at, id');
    expect(mails).toMatchObject([{ template: 'news', recipient_email: INTAKE }, { template: 'news', recipient_email: DIRECTION1 }]);
    expect(JSON.stringify(mails)).not.toContain('glements');
  });

  it.each(GOOD.map((file) => [file.name, file] as const))('are taken and given back byte by byte, to be saved: %s', async (_, file) => {
    const request = await filed();
    const after = await attached(app, request, file, DIRECTION1);
    const { status, headers, content } = await download(app, request, after.created.id, INTAKE);
    expect([status, content.equals(Buffer.from(file.content))]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment; /), 'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-length': String(content.length) });
  });

  it('keep their name, for every browser', async () => {
    const request = await filed();
    const after = await attached(app, request, { ...PDF, name: '../L’été "100 %" (v2).pdf' }, DIRECTION1);
    const { headers } = await download(app, request, after.created.id, DIRECTION1);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="L_ete -100 _- (v2).pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20-100%20%25-%20%28v2%29.pdf`);
  });

  it('leave a line in the read log at each download', async () => {
    const request = await filed();
    const { created } = await attached(app, request, PDF, DIRECTION1);
    for (let n = 0; n < 2; n += 1) await download(app, request, created.id, INTAKE);
    const { items } = (await app.get(`/requests/${request.id}/readers`, { as: DIRECTION1 })).body;
    expect(items.filter(({ purpose }: Json) => purpose === 'Fichier téléchargé')).toHaveLength(2);
  });

  it('may be 10 MB each, and not one byte more', async () => {
    const request = await filed();
    const of = (size: number): SentFile => ({ name: 'long.txt', type: 'text/plain', content: Buffer.alloc(size, 'x') });
    const before = await filesOnDisk(app);
    expect(refusalOf(await attach(app, request, of(LARGEST + 1), { as: DIRECTION1 }))).toBe('413 too_large');
    expect(await filesOnDisk(app)).toEqual(before);
    expect((await attach(app, request, of(LARGEST), { as: DIRECTION1 })).status).toBe(201);
  });

  it('may be twenty, and not one more', async () => {
    let request = await filed();
    for (let n = 0; n < 20; n += 1) request = await attached(app, request, PDF, DIRECTION1);
    const answer = await attach(app, request, PDF, { as: DIRECTION1 });
    expect([refusalOf(answer), answer.body.errors]).toEqual(['422 rule_broken', [expect.objectContaining({ pointer: '/file', code: 'too_many_files', message: expect.stringContaining('20') })]]);
    expect((await list(request, DIRECTION1)).length).toBe(20);
  });

  it('are refused in the order of the contract', async () => {
    const request = await filed();
    const wrong: SentFile = { name: 'a.exe', content: 'MZ' };
    const path = `/requests/${request.id}/attachments`;
    expect(refusalOf(await attach(app, request, wrong, { as: INTAKE, ifMatch: '' }))).toBe('412 stale_version');
    expect(refusalOf(await app.post(path, { as: INTAKE, ifMatch: 1, body: {} }))).toBe('415 unsupported_media_type');
    expect(refusalOf(await app.post(path, { as: INTAKE, ifMatch: 1 }))).toBe('400 unreadable_body');
    expect(refusalOf(await app.post(path, { as: INTAKE, ifMatch: 1, raw: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }))).toBe('400 unreadable_body');
    expect(refusalOf(await attach(app, { id: request.id }, wrong, { as: INTAKE }))).toBe('428 version_required');
    for (const as of ['worker1@exemple.test', 'resource1@exemple.test', 'admin@exemple.test']) {
      expect(refusalOf(await attach(app, request, wrong, { as }))).toBe('404 not_found');
      expect(refusalOf(await app.get(path, { as }))).toBe('404 not_found');
    }
    expect(refusalOf(await attach(app, request, wrong, { as: INTAKE, ifMatch: 7 }))).toBe('412 stale_version');
    expect(refusalOf(await attach(app, await closed(app, await received(app)), wrong, { as: COORDINATION }))).toBe('409 transition_refused');
    expect(refusalOf(await attach(app, request, wrong, { as: INTAKE }))).toBe('422 rule_broken');
  });

  it('are joined once under one key', async () => {
    const request = await filed();
    const headers = { 'idempotency-key': 'un-fichier' };
    const [one, two] = await Promise.all([0, 1].map(() => attach(app, request, PDF, { as: DIRECTION1, headers })));
    expect([one?.status, two?.status, one?.body.created]).toEqual([201, 201, two?.body.created]);
    expect(refusalOf(await attach(app, request, { ...PDF, name: 'autre.pdf' }, { as: DIRECTION1, headers }))).toBe('409 idempotency_key_reused');
    expect(await list(request, DIRECTION1)).toHaveLength(1);
  });

  it('are encrypted where the request is sealed, and follow it when that changes', async () => {
    const secret: SentFile = { name: 'secret.txt', type: 'text/plain', content: 'zarzuela '.repeat(20_000) };
    let request = await filed({ audience: { sealed: true, keeperId: app.person(COORDINATION) } });
    request = await attached(app, request, secret, DIRECTION1);
    const { id } = request.created;
    const onDisk = async (): Promise<string[]> => Promise.all((await filesOnDisk(app)).filter((path) => path.includes(request.id)).map((path) => readFile(path, 'latin1')));
    const shown = async (): Promise<string> => (await download(app, request, id, DIRECTION1)).content.toString();
    const seal = async (sealed: boolean): Promise<void> => {
      const { status, body } = await app.send('PATCH', `/requests/${request.id}/audience`, { as: DIRECTION1, ifMatch: request.version, body: { sealed } });
      expect(status).toBe(200);
      request = body;
    };
    const named = async () => (await app.sql<{ name: string }>('SELECT name FROM attachment WHERE id = $1', [id]))[0]?.name;
    for (const sealed of [true, false, true]) {
      if (request.sealed !== sealed) await seal(sealed);
      expect([sealed, (await onDisk()).map((text) => text.includes('zarzuela')), (await named()) === secret.name]).toEqual([sealed, [!sealed], !sealed]);
      expect([sealed, (await shown()) === secret.content, (await list(request, DIRECTION1))[0].name]).toEqual([sealed, true, secret.name]);
    }
    expect(refusalOf(await app.get(`/requests/${request.id}/attachments`, { as: INTAKE }))).toBe('404 not_found');
    expect((await download(app, request, id, INTAKE)).status).toBe(404);
  });

  it('are not given back, nor sealed, once they have changed on disk', async () => {
    const request = await attached(app, await filed(), { name: 'notes.txt', content: 'Compte rendu' }, DIRECTION1);
    const path = (await filesOnDisk(app)).find((place) => place.includes(request.id)) ?? '';
    await writeFile(path, 'Compte rendV');
    expect((await download(app, request, request.created.id, DIRECTION1)).status).toBe(500);
    expect((await app.send('PATCH', `/requests/${request.id}/audience`, { as: DIRECTION1, ifMatch: request.version, body: { sealed: true } })).status).toBe(500);
    expect((await filesOnDisk(app)).filter((place) => place.includes(request.id))).toEqual([path]);
    await writeFile(path, 'Compte rendu');
    expect((await download(app, request, request.created.id, DIRECTION1)).content.toString()).toBe('Compte rendu');
  });

  it('stay as they were when the change that would rewrite them comes to nothing', async () => {
    const request = await attached(app, await filed(), PDF, DIRECTION1);
    const before = (await filesOnDisk(app)).sort();
    const rewriting = app.application.get(Database).withActor(actorOf(app, COORDINATION, ['coordination']), async (transaction) => {
      await transaction.authors(request.id);
      await app.application.get(RewriteTexts).execute(transaction, request.id, true);
      expect((await filesOnDisk(app)).length).toBe(before.length + 1);
      throw new Error('no');
    });
    await expect(rewriting).rejects.toThrow('no');
    expect((await filesOnDisk(app)).sort()).toEqual(before);
    expect((await download(app, request, request.created.id, DIRECTION1)).content.toString()).toBe(PDF.content);
  });

  it('that no row names are swept once they are an hour old, whether kept or set aside', async () => {
    const request = await attached(app, await filed(), PDF, DIRECTION1);
    const { dataDir } = app.installed.installation.settings;
    const before = (await filesOnDisk(app)).sort();
    const orphans = [join(dataDir, 'files', 'kept', request.id, 'a'.repeat(64)), join(dataDir, 'files', 'incoming', 'b')];
    const sweep = async (hoursAgo: number): Promise<number> => {
      const then = new Date(machineTime().getTime() - hoursAgo * 3_600_000);
      await mkdir(join(dataDir, 'files', 'incoming'), { recursive: true });
      for (const path of orphans) await writeFile(path, 'x').then(() => utimes(path, then, then));
      for (const path of before) await utimes(path, then, then);
      await app.application.get(AttachmentSweep).sweep();
      return (await filesOnDisk(app)).length - before.length;
    };
    expect(await sweep(0.5)).toBe(2);
    expect(await sweep(2)).toBe(0);
    expect((await filesOnDisk(app)).sort()).toEqual(before);
  });

  it('are seen by the requester after the request ends', async () => {
    const request = await attached(app, await filed(), PDF, DIRECTION1);
    await acted(app, request, 'withdraw', { as: DIRECTION1 });
    expect((await download(app, request, request.created.id, DIRECTION1)).status).toBe(200);
    expect((await download(app, request, request.created.id, INTAKE)).status).toBe(404);
  });
});
