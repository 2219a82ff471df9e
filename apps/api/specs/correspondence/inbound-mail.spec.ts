import { MailIntake } from '@phare/correspondence/api';
import { INTAKE } from '../testing/acting';
import { aMail, ingested } from '../testing/a-mail';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

describe('received e-mails', () => {
  const server = new MailServer();
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start({ smtpUrl: await server.start() });
  });
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const read = async (id: string): Promise<Json> => (await app.get(`/inbound-mails/${id}`, { as: INTAKE })).body;
  const listed = async (query = ''): Promise<Json[]> => (await app.get(`/inbound-mails${query}`, { as: INTAKE })).body.items;
  const ids = async (query = ''): Promise<string[]> => (await listed(query)).map(({ id }) => id);
  let addresses = 0;
  const newAddress = (): string => `ecrit${(addresses += 1)}@exemple.test`;

  describe('a new one', () => {
    it('is a draft to confirm: who seems to write, for which organisation, and when it is due', async () => {
      const { id } = await ingested(app, aMail({ Date: 'Thu, 12 Nov 2026 08:00:00 -0500' }));
      const [item] = (await listed('?state=drafted')).filter((one) => one.id === id);
      expect(item).toMatchObject({
        state: 'drafted',
        reason: null,
        receivedAt: '2026-11-20T15:00:00.000Z',
        declaredAt: '2026-11-12T13:00:00.000Z',
        dueOn: '2026-12-20',
        from: 'Maude Arbour <direction1@exemple.test>',
        subject: 'Besoin d’aide',
        guess: { organisationId: app.organisation('organisation-1'), personId: app.person('direction1@exemple.test'), function: 'direction' },
        requestId: null,
      });
      expect((await read(id)).text).toContain('préparer notre assemblée');
    });

    it('is due by the clock of the organisation guessed', async () => {
      app.clock.moveTo(new Date('2026-11-21T04:30:00Z'));
      const [eastern, islands] = [await ingested(app, aMail()), await ingested(app, aMail({ From: 'direction2@exemple.test' }))];
      expect([(await read(eastern.id)).dueOn, (await read(islands.id)).dueOn]).toEqual(['2026-12-20', '2026-12-21']);
      expect((await read(islands.id)).timeZone).toBe('America/Halifax');
    });

    it('has the date of its arrival, whatever it declares', async () => {
      const { id } = await ingested(app, aMail({ Date: 'Tue, 20 Nov 2035 09:00:00 -0500' }), new Date('2026-11-18T15:00:00Z'));
      expect(await read(id)).toMatchObject({ receivedAt: '2026-11-18T15:00:00.000Z', declaredAt: '2035-11-20T14:00:00.000Z', dueOn: '2026-12-18' });
      const early = await ingested(app, aMail(), new Date('2026-12-25T15:00:00Z'));
      expect((await read(early.id)).receivedAt).toBe('2026-11-20T15:00:00.000Z');
    });

    it('writes to nobody before a person accepts it', async () => {
      const from = newAddress();
      await ingested(app, aMail({ From: from }));
      await app.deliverMail();
      expect(server.to(from)).toEqual([]);
    });

    it('is not a request: no list of requests has it', async () => {
      const count = async () => (await app.get('/requests', { as: INTAKE })).body.items.length;
      const before = await count();
      await ingested(app, aMail());
      expect(await count()).toBe(before);
    });

    it('is the one that is there, when it comes again: the same bytes, or the same message by another way', async () => {
      const raw = aMail({ Received: 'from a by b; Fri, 20 Nov 2026 09:00:00 -0500' });
      const other = Buffer.from(`Received: from c by d\n${raw.toString().replace(/^Received: .*\r\n/, '').replaceAll('\r\n', '\n')}\n\n`);
      const [first, again, relayed] = [await ingested(app, raw), await ingested(app, raw), await ingested(app, other)];
      expect([again, relayed].map(({ id, known }) => [id, known])).toEqual([[first.id, true], [first.id, true]]);
      const twins = await Promise.all(Array.from({ length: 5 }, () => ingested(app, Buffer.from('Subject: Jumelles\r\n\r\nOui'))));
      expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    });

    it('is another, with other words under the same Message-ID', async () => {
      const first = await ingested(app, aMail({ 'Message-ID': '<same@exemple.test>' }, 'Un'));
      expect((await ingested(app, aMail({ 'Message-ID': '<same@exemple.test>' }, 'Deux'))).id).not.toBe(first.id);
    });

    it('waits, in sight, when its reader died: it is read at the next round', async () => {
      const { id } = await ingested(app, aMail());
      await app.sql(`UPDATE inbound_mail SET state = 'waiting', reason = 'unread' WHERE id = $1`, [id]);
      expect(await ids('?state=waiting')).toContain(id);
      await app.application.get(MailIntake, { strict: false }).readWaiting();
      expect((await read(id)).state).toBe('drafted');
    });

    it('is kept encrypted: the database alone says not a word of it', async () => {
      const { id } = await ingested(app, aMail({ Subject: 'cormoran', From: 'Goéland <goeland@exemple.test>' }, 'cormoran'));
      const rows = await app.sql<{ row: string }>(`SELECT m::text || l::text || encode(l.raw, 'escape') || encode(l.letter, 'escape') AS row FROM inbound_mail m JOIN inbound_letter l ON l.mail_id = m.id WHERE m.id = $1`, [id]);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.row).not.toMatch(/cormoran|goeland/i);
    });
  });

  describe('accepting', () => {
    it('makes the request that the mail asks for, and acknowledges it', async () => {
      const { id } = await ingested(app, aMail({ Subject: 'Préparer l’assemblée' }, 'Elle est dans cinq semaines.'), new Date('2026-11-18T15:00:00Z'));
      const { status, body } = await app.post(`/inbound-mails/${id}/accept`, { as: INTAKE, body: {} });
      expect([status, body]).toEqual([
        201,
        expect.objectContaining({ channel: 'email', receivedAt: '2026-11-18T15:00:00.000Z', subject: 'Préparer l’assemblée', description: 'Elle est dans cinq semaines.', status: 'received', version: 1 }),
      ]);
      expect(body.organisation.id).toBe(app.organisation('organisation-1'));
      expect(body.requester).toMatchObject({ personId: app.person('direction1@exemple.test'), email: 'direction1@exemple.test', function: 'direction' });
      expect(body.followUp.dueOn).toBe('2026-12-18');
      expect(await read(id)).toMatchObject({ state: 'done', reason: 'accepted', requestId: body.id, requestNumber: body.number });
      await app.deliverMail();
      expect(server.to('direction1@exemple.test').some(({ subject }) => subject?.includes(body.number))).toBe(true);
    });

    it('takes what the body says first', async () => {
      const from = newAddress();
      const { id } = await ingested(app, aMail({ From: `Inconnue <${from}>` }));
      const body = { organisationName: 'La Batture', requester: { name: 'Gisèle Marin', function: 'board' }, subject: 'Autre sujet', audience: { sealed: true } };
      const answer = await app.post(`/inbound-mails/${id}/accept`, { as: INTAKE, body });
      expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ subject: 'Autre sujet', sealed: true, keeper: expect.objectContaining({ personId: app.person(INTAKE) }) })]);
      expect(answer.body.requester).toMatchObject({ name: 'Gisèle Marin', email: from, function: 'board' });
      await app.deliverMail();
      expect(server.to(from)).toHaveLength(1);
    });

    it('is refused without an organisation, and leaves the mail as it was', async () => {
      const { id } = await ingested(app, aMail({ From: newAddress() }));
      const { status, body } = await app.post(`/inbound-mails/${id}/accept`, { as: INTAKE, body: {} });
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/organisationId']);
      expect((await read(id)).state).toBe('drafted');
    });

    it('happens once: the second is refused, the same call again is answered the same', async () => {
      const { id } = await ingested(app, aMail());
      const headers = { 'idempotency-key': 'accept-once' };
      const both = await Promise.all([1, 2, 3].map(() => app.post(`/inbound-mails/${id}/accept`, { as: INTAKE, body: {} })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(both.find(({ status }) => status === 409)?.body.code).toBe('mail_handled');
      const other = await ingested(app, aMail());
      const first = await app.post(`/inbound-mails/${other.id}/accept`, { as: INTAKE, body: {}, headers });
      const again = await app.post(`/inbound-mails/${other.id}/accept`, { as: INTAKE, body: {}, headers });
      expect([again.status, again.body.id]).toEqual([201, first.body.id]);
      expect((await app.post(`/inbound-mails/${other.id}/dismiss`, { as: INTAKE, body: { reason: 'Non' } })).status).toBe(409);
    });

    it('keeps a very long message within what a request takes', async () => {
      const { id } = await ingested(app, aMail({ Subject: 'é'.repeat(300) }, 'à'.repeat(50_000)));
      const { status, body } = await app.post(`/inbound-mails/${id}/accept`, { as: INTAKE, body: {} });
      expect([status, [...body.subject].length, [...body.description].length]).toEqual([201, 160, 10_000]);
      expect((await read(id)).text).toHaveLength(50_000);
    });
  });

  describe('setting aside', () => {
    it('keeps the reason in its words, the mail in sight, and writes to nobody', async () => {
      const from = newAddress();
      const { id } = await ingested(app, aMail({ From: from }));
      const { status, body } = await app.post(`/inbound-mails/${id}/dismiss`, { as: INTAKE, body: { reason: 'Publicité pour des toners' } });
      expect([status, body]).toEqual([200, expect.objectContaining({ state: 'done', reason: 'Publicité pour des toners', outcome: 'dismissed' })]);
      expect((await listed('?state=done')).find((one) => one.id === id)?.reason).toBe('Publicité pour des toners');
      expect(await ids()).toContain(id);
      await app.deliverMail();
      expect(server.to(from)).toEqual([]);
    });
  });

  describe('the list', () => {
    it('is cut to what still waits and is due before a day', async () => {
      const early = await ingested(app, aMail(), new Date('2026-10-01T15:00:00Z'));
      const late = await ingested(app, aMail());
      const handled = await ingested(app, aMail(), new Date('2026-10-01T15:00:00Z'));
      await app.post(`/inbound-mails/${handled.id}/accept`, { as: INTAKE, body: {} });
      const due = await ids('?dueBefore=2026-11-20');
      expect([due.includes(early.id), due.includes(late.id), due.includes(handled.id)]).toEqual([true, false, false]);
      expect([await ids('?dueBefore=2026-10-31'), await ids('?dueBefore=2026-11-01')]).toEqual([expect.not.arrayContaining([early.id]), expect.arrayContaining([early.id])]);
    });

    it('comes in pages, stable while mail arrives', async () => {
      const all = await ids('?limit=100');
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await app.get(`/inbound-mails?limit=7${cursor ? `&cursor=${cursor}` : ''}`, { as: INTAKE });
        seen.push(...body.items.map(({ id }: Json) => id));
        cursor = body.nextCursor;
        await ingested(app, aMail());
      }
      expect(seen).toEqual(all);
    });

    it.each(['?state=lost', '?dueBefore=demain', '?cursor=x', `?cursor=${Buffer.from('["x","y"]').toString('base64url')}`, '?other=1', '?limit=0', '?state=done&state=done'])('refuses %s', async (query) => {
      expect((await app.get(`/inbound-mails${query}`, { as: INTAKE })).status).toBe(400);
    });
  });

  it('asks for no version, and answers what is absent like what is out of sight', async () => {
    const nothing = app.person(INTAKE);
    expect(await Promise.all(['accept', 'attach', 'dismiss'].map(async (action) => (await app.post(`/inbound-mails/${nothing}/${action}`, { as: INTAKE, body: { accept: {}, attach: { requestId: nothing }, dismiss: { reason: 'x' } }[action] })).status))).toEqual([404, 404, 404]);
  });
});
