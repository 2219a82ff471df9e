import { COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

describe('the mails that did not arrive', () => {
  const server = new MailServer();
  let app: TestApplication;
  let sent = 0;
  beforeAll(async () => {
    app = await TestApplication.start({ smtpUrl: await server.start() });
  });
  beforeEach(async () => {
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
    await app.sql('DELETE FROM outbox_message');
    server.messages.splice(0);
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  /** A request whose acknowledgement is refused by the server of its recipient. */
  const refusedOf = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<{ request: Json; email: string }> => {
    const email = `perdu${(sent += 1)}@exemple.test`;
    const request = await received(app, { requester: { name: 'Maude Arbour', email, function: 'direction' }, ...overrides });
    server.manners = 'rejects_recipient';
    await app.deliverMail();
    server.manners = 'takes';
    return { request, email };
  };
  const list = async (as = COORDINATION, query = ''): Promise<Json[]> => (await app.get(`/undelivered-mails${query}`, { as })).body.items;
  const retry = (id: string, as = COORDINATION) => app.post(`/undelivered-mails/${id}/retry`, { as, body: {} });

  it('are told to coordination by what they were for and their request: never to whom, nor what they say', async () => {
    const { request, email } = await refusedOf();
    const items = await list();
    expect(items).toEqual([
      { id: expect.any(String), what: 'Accusé de réception, à la personne qui demande', number: request.number, requestId: request.id, queuedAt: '2026-11-20T15:00:00.000Z', failedAt: '2026-11-20T15:00:00.000Z', tries: 1, refused: true },
    ]);
    expect(JSON.stringify(items)).not.toContain(email);
  });

  it('are told apart from those that nobody answered for three days, and come page after page, the latest first', async () => {
    const { request: first } = await refusedOf();
    const email = 'silence@exemple.test';
    const second = await received(app, { requester: { name: 'Maude Arbour', email, function: 'direction' } });
    server.manners = 'defers';
    for (let tries = 0; tries < 15; tries += 1) {
      await app.deliverMail();
      app.clock.moveTo(new Date(app.clock.now().getTime() + 86_400_000));
    }
    const { body } = await app.get('/undelivered-mails?limit=1', { as: COORDINATION });
    expect(body.items).toEqual([expect.objectContaining({ number: second.number, refused: false, tries: 14 })]);
    expect(await list(COORDINATION, `?limit=1&cursor=${body.nextCursor}`)).toEqual([expect.objectContaining({ number: first.number, refused: true })]);
    app.clock.moveTo(new Date('2027-02-01T15:00:00Z'));
    expect(await list()).toEqual([]);
  });

  it('say nothing of a sealed request but its number, and nothing at all of one that locks coordination out', async () => {
    const { request } = await refusedOf({ audience: { sealed: true } });
    await refusedOf({ excludedPersons: [{ personId: app.person(COORDINATION) }] });
    expect(await list()).toEqual([expect.objectContaining({ what: 'Courriel d’une demande scellée', number: request.number })]);
  });

  it('are never codes, nor mails about a failure', async () => {
    await app.post('/session/codes', { body: { email: 'direction1@exemple.test' } });
    server.manners = 'rejects_recipient';
    await app.deliverMail();
    expect(await list()).toEqual([]);
  });

  it('are sent once more, under the same Message-ID, and then are no longer there', async () => {
    const { email } = await refusedOf();
    const [mail] = await list();
    expect((await retry(mail.id)).status).toBe(204);
    await app.deliverMail();
    expect([server.to(email).map(({ messageId }) => messageId?.includes(mail.id)), await list(), (await retry(mail.id)).status]).toEqual([[true], [], 404]);
    expect(await app.sql(`SELECT action, person_id FROM audit_record WHERE subject_id = $1`, [mail.id])).toEqual([{ action: 'mail_retried', person_id: app.person(COORDINATION) }]);
  });

  it('are told of again, should they fail again', async () => {
    const { email } = await refusedOf();
    await app.sql('UPDATE outbox_message SET failure_told_at = queued_at WHERE recipient_email = $1', [email]);
    await retry((await list())[0].id);
    server.manners = 'rejects_recipient';
    await app.deliverMail();
    expect([(await list()).length, await app.sql('SELECT failure_told_at FROM outbox_message WHERE recipient_email = $1', [email])]).toEqual([1, [{ failure_told_at: null }]]);
  });

  it('are sent again by nobody whom their request locks out, nor who is not of coordination', async () => {
    const { email } = await refusedOf({ excludedPersons: [{ personId: app.person(COORDINATION) }] });
    const [mail] = await app.sql<{ id: string }>('SELECT id FROM outbox_message WHERE recipient_email = $1', [email]);
    expect([(await retry(mail?.id ?? '')).status, (await retry(mail?.id ?? '', INTAKE)).status, (await app.get('/undelivered-mails', { as: INTAKE })).status]).toEqual([404, 403, 403]);
  });
});
