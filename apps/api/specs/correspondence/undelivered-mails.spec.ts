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

  it('are not told of a request that locks coordination out', async () => {
    await refusedOf({ excludedPersons: [{ personId: app.person(COORDINATION) }] });
    expect(await list()).toEqual([]);
  });

  describe('of a sealed request', () => {
    const OTHER = 'resource2@exemple.test';
    beforeAll(async () => {
      await app.sql(`INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), person_id, 'intake', '2026-11-20' FROM account WHERE email = $1`, [OTHER]);
    });

    it('are told to whoever keeps it, by what they were for, and sent again by them', async () => {
      const { request, email } = await refusedOf({ audience: { sealed: true } });
      const items = await list(INTAKE);
      expect(items).toEqual([expect.objectContaining({ what: 'Accusé de réception, à la personne qui demande', number: request.number, requestId: request.id })]);
      expect((await retry(items[0].id, INTAKE)).status).toBe(204);
      await app.deliverMail();
      expect([server.to(email).length, await list(INTAKE)]).toEqual([1, []]);
    });

    it.each([COORDINATION, OTHER])('do not exist for %s, who does not keep it: neither in the list, nor by an empty page before the next, nor by the answer to a retry', async (as) => {
      const { email } = await refusedOf({ audience: { sealed: true } });
      const [mail] = await app.sql<{ id: string }>('SELECT id FROM outbox_message WHERE recipient_email = $1', [email]);
      const absent = await retry('01930000-0000-7000-8000-000000000000', as);
      const { status, body } = await retry(mail?.id ?? '', as);
      expect((await app.get('/undelivered-mails?limit=1', { as })).body).toEqual({ items: [], nextCursor: null });
      expect([status, body]).toEqual([404, absent.body]);
      expect(await app.sql(`SELECT state FROM outbox_message WHERE id = $1`, [mail?.id])).toEqual([{ state: 'bounced' }]);
    });

    it('are all that whoever keeps it reads, when they are not of coordination: page after page, whatever stands between', async () => {
      const kept = [(await refusedOf({ audience: { sealed: true } })).request.number];
      for (let others = 0; others < 3; others += 1) await refusedOf();
      kept.push((await refusedOf({ audience: { sealed: true } })).request.number);
      await app.sql(`UPDATE outbox_message SET next_attempt_at = next_attempt_at + ((ascii(right(id::text, 1)) % 7) || ' minutes')::interval`);
      const first = (await app.get('/undelivered-mails?limit=1', { as: INTAKE })).body;
      const second = (await app.get(`/undelivered-mails?limit=1&cursor=${first.nextCursor}`, { as: INTAKE })).body;
      expect([...first.items, ...second.items].map(({ number }) => number).sort()).toEqual([...kept].sort());
      expect(second.nextCursor).toBeNull();
      expect((await list()).length).toBe(3);
    });
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

  it('are sent again by nobody whom their request locks out, nor who is not of the team', async () => {
    const { email } = await refusedOf({ excludedPersons: [{ personId: app.person(COORDINATION) }] });
    const [mail] = await app.sql<{ id: string }>('SELECT id FROM outbox_message WHERE recipient_email = $1', [email]);
    expect([(await retry(mail?.id ?? '')).status, (await retry(mail?.id ?? '', INTAKE)).status, (await retry(mail?.id ?? '', 'resource1@exemple.test')).status]).toEqual([404, 404, 403]);
  });
});
