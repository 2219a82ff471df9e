import { closed, COORDINATION, INTAKE } from '../testing/acting';
import { aMail, ingested } from '../testing/a-mail';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { attached, between, multipart, PLAIN } from './corpus/mail-case';

const PDF = Buffer.from(`%PDF-1.7\n${'x'.repeat(64)}\n%%EOF\n`).toString('base64');
const FILES = aMail(multipart('mixed'), between('b', PLAIN, attached('bilan.pdf', 'application/pdf', PDF), attached('note.txt', 'text/plain', Buffer.from('Bonjour').toString('base64')), attached('programme.exe', 'application/octet-stream')));

describe('a file that came by e-mail', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(async () => {
    await app.stop();
  });

  let copies = 0;
  const arrived = async (): Promise<string> => (await ingested(app, Buffer.concat([FILES, Buffer.from(`copie ${(copies += 1)}`)]))).id;
  const take = (id: string, index: number, as = INTAKE) => app.post(`/inbound-mails/${id}/files`, { as, body: { index } });
  const attachedTo = async (request: Json, id: string, as = INTAKE): Promise<void> => {
    const { status } = await app.post(`/inbound-mails/${id}/attach`, { as, body: { requestId: request.id } });
    expect(status).toBe(201);
  };

  it('stays in the message until the e-mail belongs to a request', async () => {
    const id = await arrived();
    expect((await app.get(`/inbound-mails/${id}`, { as: INTAKE })).body.files.map(({ name }: Json) => name)).toEqual(['bilan.pdf', 'note.txt', 'programme.exe']);
    expect((await take(id, 0)).body.code).toBe('mail_unfiled');
  });

  it('is then joined to it, as the organisation’s, after the checks of any other', async () => {
    const request = await received(app);
    const id = await arrived();
    await attachedTo(request, id);
    const { status, body } = await take(id, 1);
    expect([status, body.id]).toEqual([201, request.id]);
    const { items } = (await app.get(`/requests/${request.id}/attachments`, { as: INTAKE })).body;
    expect(items).toEqual([expect.objectContaining({ id: body.created.id, name: 'note.txt' })]);
    const entries = (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body.items;
    expect(entries.at(-1)).toMatchObject({ kind: 'attach', text: 'note.txt', detail: { side: 'organisation' } });
    expect([(await take(id, 2)).status, (await take(id, 3)).status]).toEqual([422, 404]);
  });

  it('can be had with the whole message, as it came, to be saved; each time is recorded', async () => {
    const raw = Buffer.concat([FILES, Buffer.from('copie d’origine')]);
    const { id } = await ingested(app, raw);
    const { status, body, headers } = await app.get(`/inbound-mails/${id}/original`, { as: INTAKE });
    expect([status, body, headers.get('content-type')]).toEqual([200, raw.toString('utf8'), 'message/rfc822']);
    expect([headers.get('content-disposition'), headers.get('x-content-type-options')]).toEqual(['attachment; filename="courriel.eml"', 'nosniff']);
    expect(await app.sql(`SELECT person_id FROM audit_record WHERE action = 'download_mail' AND subject_id = $1`, [id])).toEqual([{ person_id: app.person(INTAKE) }]);
    const sealed = await received(app, { audience: { sealed: true, keeperId: app.person(COORDINATION) } });
    await attachedTo(sealed, id, COORDINATION);
    expect((await app.get(`/inbound-mails/${id}/original`, { as: INTAKE })).status).toBe(404);
    expect((await app.get(`/inbound-mails/${id}/original`, { as: COORDINATION })).status).toBe(200);
  });

  it('is out of the sight of whoever does not keep a sealed request', async () => {
    const request = await received(app, { audience: { sealed: true, keeperId: app.person(COORDINATION) } }, COORDINATION);
    const id = await arrived();
    await attachedTo(request, id, COORDINATION);
    expect([(await take(id, 1)).status, (await take(id, 1, COORDINATION)).status]).toEqual([404, 201]);
  });

  it('is not joined to a request that has ended', async () => {
    const request = await received(app);
    const id = await arrived();
    await attachedTo(request, id);
    await closed(app, (await app.get(`/requests/${request.id}`, { as: INTAKE })).body, COORDINATION);
    expect((await take(id, 1, COORDINATION)).body.code).toBe('transition_refused');
  });

  it('is refused over 10 MB', async () => {
    const request = await received(app);
    const large = aMail(multipart('mixed'), between('b', PLAIN, attached('gros.txt', 'text/plain', Buffer.alloc(10 * 1024 * 1024 + 1, 'a').toString('base64'))));
    const { id } = await ingested(app, large);
    await attachedTo(request, id);
    expect((await take(id, 0)).body.errors).toEqual([expect.objectContaining({ pointer: '/index', code: 'file_large' })]);
  });
});
