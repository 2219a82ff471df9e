import type { Role } from '@phare/kernel/domain';
import { closed, COORDINATION, INTAKE } from '../testing/acting';
import { actorOf, EVERYONE } from '../testing/actors';
import { aMail, ingested } from '../testing/a-mail';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

describe('received e-mails and requests', () => {
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

  const read = async (id: string, as = INTAKE): Promise<Json> => (await app.get(`/inbound-mails/${id}`, { as })).body;
  const ids = async (as: string): Promise<string[]> => (await app.get('/inbound-mails?limit=100', { as })).body.items.map(({ id }: Json) => id);
  let addresses = 0;
  const newAddress = (): string => `repond${(addresses += 1)}@exemple.test`;
  const aRequester = () => ({ requester: { name: 'Maude Arbour', email: newAddress(), function: 'direction' } });
  const toRequest = async ({ number, requester }: Json): Promise<string> => {
    await app.deliverMail();
    const mail = server.to(requester.email).find(({ subject }) => subject?.includes(number));
    return mail?.replyTo?.[0]?.address ?? '';
  };

  describe('adding to a request', () => {
    it('makes a message of it, told as not verified', async () => {
      const request = await received(app);
      const { id } = await ingested(app, aMail({}, 'Voici la suite.'));
      const { status, body } = await app.post(`/inbound-mails/${id}/attach`, { as: INTAKE, body: { requestId: request.id } });
      expect([status, body.id, typeof body.created.id]).toEqual([201, request.id, 'string']);
      const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body;
      expect(items.at(-1)).toMatchObject({ kind: 'message', text: 'Voici la suite.', detail: { by: 'email', from: 'Maude Arbour <direction1@exemple.test>' } });
      expect(await read(id)).toMatchObject({ state: 'done', reason: 'attached', requestId: request.id });
      expect((await app.post(`/inbound-mails/${id}/attach`, { as: INTAKE, body: { requestId: request.id } })).status).toBe(409);
    });

    it('is refused where the request is out of sight, or has ended', async () => {
      const { id } = await ingested(app, aMail());
      const sealed = await received(app, { audience: { sealed: true, keeperId: app.person(COORDINATION) } });
      const ended = await closed(app, await received(app));
      const attach = async (requestId: string, as = INTAKE) => (await app.post(`/inbound-mails/${id}/attach`, { as, body: { requestId } })).status;
      expect([await attach(sealed.id), await attach(app.person(INTAKE)), await attach(ended.id, COORDINATION)]).toEqual([404, 404, 409]);
      expect((await read(id)).state).toBe('drafted');
      expect(await attach(sealed.id, COORDINATION)).toBe(201);
      // From then on it is the sealed request's: nobody else knows of it.
      expect([await ids(INTAKE), (await app.get(`/inbound-mails/${id}`, { as: INTAKE })).status]).toEqual([expect.not.arrayContaining([id]), 404]);
      expect((await read(id, COORDINATION)).requestId).toBe(sealed.id);
    });
  });

  describe('a reply', () => {
    it('is told to whoever took the request, by a number and a link alone', async () => {
      const request = await received(app, aRequester());
      await ingested(app, aMail({ To: await toRequest(request) }, 'cormoran'));
      await app.deliverMail();
      const told = server.to(INTAKE).filter(({ subject }) => subject?.includes(request.number));
      expect(told).toHaveLength(1);
      expect(JSON.stringify(told)).not.toMatch(/cormoran|Arbour/);
    });

    it('to the signed address of an open request becomes a message in it', async () => {
      const request = await received(app, aRequester());
      const address = await toRequest(request);
      expect(address).toMatch(/^accueil\+2026-[0-9a-z]{4}\.[a-z2-7]{16}@exemple\.test$/);
      const { id, verdict } = await ingested(app, aMail({ From: 'Quelqu’un <autre@exemple.test>', To: `Regroupement <${address.toUpperCase()}>` }, 'Merci, à jeudi.'));
      expect(verdict).toEqual({ state: 'done', reason: 'threaded' });
      const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body;
      expect(items.at(-1)).toMatchObject({ kind: 'message', text: 'Merci, à jeudi.', actor: null, detail: { side: 'organisation', by: 'email', from: 'Quelqu’un <autre@exemple.test>' } });
      expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body).toMatchObject({ waitingFor: 'team', version: 2, followUp: { state: 'running' } });
      expect(await read(id)).toMatchObject({ state: 'done', requestId: request.id, dueOn: null });
    });

    it('may answer the notice of a message too; never one of a sealed request', async () => {
      const notices = async (more: object): Promise<Json[]> => {
        const request = await received(app, { ...aRequester(), ...more });
        await app.post(`/requests/${request.id}/messages`, { as: INTAKE, ifMatch: request.version, body: { body: 'Bonjour.' } });
        await app.deliverMail();
        return server.to(request.requester.email).filter(({ subject }) => subject?.includes('du nouveau'));
      };
      const [ordinary] = await notices({});
      const address = ordinary?.replyTo?.[0]?.address ?? '';
      expect(ordinary?.text).toContain('votre réponse s’ajoutera à la demande');
      expect((await ingested(app, aMail({ To: address }, 'D’accord.'))).verdict?.reason).toBe('threaded');
      const [sealed] = await notices({ audience: { sealed: true } });
      expect([sealed?.replyTo ?? [], sealed?.text]).toEqual([[], expect.stringContaining('N’y répondez pas')]);
    });

    it.each([['delivered-to'], ['x-original-to'], ['envelope-to'], ['cc']])('is found by the address in %s', async (header) => {
      const request = await received(app, aRequester());
      expect((await ingested(app, aMail({ [header]: await toRequest(request) }))).verdict?.reason).toBe('threaded');
    });

    it('with a wrong signature is a new e-mail like any other', async () => {
      const request = await received(app, aRequester());
      const forged = (await toRequest(request)).replace(/\.([a-z2-7])/, (_, digit: string) => `.${digit === 'a' ? 'b' : 'a'}`);
      expect((await ingested(app, aMail({ To: forged }))).verdict).toEqual({ state: 'drafted', reason: null });
    });

    it('without that address waits beside the request it seems to answer', async () => {
      const request = await received(app, aRequester());
      await app.deliverMail();
      const answers = server.to(request.requester.email)[0]?.messageId;
      const { id, verdict } = await ingested(app, aMail({ 'In-Reply-To': answers }));
      expect([verdict, (await read(id)).requestId]).toEqual([{ state: 'waiting', reason: 'reply_unsigned' }, request.id]);
      const second = await ingested(app, aMail({ References: `<ailleurs@exemple.test> ${answers}` }));
      expect(second.verdict?.reason).toBe('reply_unsigned');
    });

    it('to a sealed request waits for its keeper, and nobody else learns of it', async () => {
      const request = await received(app, { ...aRequester(), audience: { sealed: true, keeperId: app.person(COORDINATION) } }, COORDINATION);
      const { id, verdict } = await ingested(app, aMail({ To: await toRequest(request) }, 'cormoran'));
      expect(verdict).toEqual({ state: 'waiting', reason: 'reply_sealed' });
      const path = `/inbound-mails/${id}`;
      expect([await ids(INTAKE), (await app.get(path, { as: INTAKE })).status]).toEqual([expect.not.arrayContaining([id]), 404]);
      for (const [action, body] of [['accept', {}], ['attach', { requestId: request.id }], ['dismiss', { reason: 'Non' }]] as const) {
        expect((await app.post(`${path}/${action}`, { as: INTAKE, body })).status).toBe(404);
      }
      expect(await ids(COORDINATION)).toContain(id);
      expect((await read(id, COORDINATION)).text).toBe('cormoran');
      expect((await app.post(`${path}/attach`, { as: COORDINATION, body: { requestId: request.id } })).status).toBe(201);
      const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION })).body;
      expect(items.at(-1)).toMatchObject({ kind: 'message', text: 'cormoran' });
      const stored = await app.sql<{ text: string }>(`SELECT text || detail::text AS text FROM timeline_entry WHERE request_id = $1 AND kind = 'message'`, [request.id]);
      expect(stored[0]?.text).not.toMatch(/cormoran|Arbour/);
    });

    it('opens, for coordination that does not keep it, nothing of a sealed request', async () => {
      const request = await received(app, { ...aRequester(), audience: { sealed: true } });
      const { id } = await ingested(app, aMail({ To: await toRequest(request) }));
      expect([await ids(COORDINATION), (await app.get(`/inbound-mails/${id}`, { as: COORDINATION })).status]).toEqual([expect.not.arrayContaining([id]), 404]);
      expect(await ids(INTAKE)).toContain(id);
    });

    it('to a request that has ended waits for those who may still see it', async () => {
      const request = await received(app, aRequester());
      const address = await toRequest(request);
      await closed(app, request);
      app.clock.moveTo(new Date('2026-11-20T15:05:00Z'));
      const { id, verdict } = await ingested(app, aMail({ To: address }));
      expect(verdict).toEqual({ state: 'waiting', reason: 'reply_ended' });
      expect([await ids(INTAKE), await ids(COORDINATION)]).toEqual([expect.not.arrayContaining([id]), expect.arrayContaining([id])]);
    });

    it('that no person wrote is done, and is not added', async () => {
      const request = await received(app, aRequester());
      const { verdict } = await ingested(app, aMail({ To: await toRequest(request), 'Auto-Submitted': 'auto-replied', Subject: 'Absente' }));
      expect(verdict).toEqual({ state: 'done', reason: 'auto_reply' });
      const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body;
      expect(items.map(({ kind }: Json) => kind)).toEqual(['received']);
    });
  });

  describe('a delivery report', () => {
    const report = (action: string, messageId: string | undefined) =>
      aMail(
        { From: 'MAILER-DAEMON@mx.exemple.test', 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"' },
        `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.exemple.test\r\n\r\nAction: ${action}\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n--b--\r\n`,
      );
    const states = async (number: string): Promise<string[]> => (await app.sql<{ state: string }>(`SELECT state FROM outbox_message WHERE content ->> 'number' = $1`, [number])).map(({ state }) => state);

    it('marks the mail of ours that came back; one of a delay marks nothing', async () => {
      const request = await received(app, aRequester());
      await app.deliverMail();
      const messageId = server.to(request.requester.email)[0]?.messageId;
      expect((await ingested(app, report('delayed', messageId))).verdict?.reason).toBe('bounce');
      expect(await states(request.number)).toEqual(['sent']);
      await ingested(app, report('failed', messageId));
      expect(await states(request.number)).toEqual(['bounced']);
    });
  });

  describe('who sees them', () => {
    it('is the same by row security alone: a forgotten filter shows nothing more', async () => {
      const request = await received(app, { ...aRequester(), audience: { sealed: true, keeperId: app.person(COORDINATION) } }, COORDINATION);
      const { id } = await ingested(app, aMail({ To: await toRequest(request) }));
      const plain = { name: 'spec-every-mail', text: 'SELECT m.id FROM inbound_mail m JOIN inbound_letter l ON l.network_id = m.network_id AND l.mail_id = m.id WHERE m.network_id = $1' };
      const behind = async (email: string, roles: readonly Role[]): Promise<string[]> => (await app.installed.databases.application.read<{ id: string }>(actorOf(app, email, roles), plain)).map((row) => row.id);
      for (const [email, roles] of Object.entries(EVERYONE)) {
        const team = roles.includes('intake') || roles.includes('coordination');
        expect([email, (await behind(email, roles)).sort()]).toEqual([email, team ? (await ids(email)).sort() : []]);
      }
      expect([(await behind(INTAKE, ['intake'])).includes(id), (await behind(COORDINATION, ['coordination'])).includes(id)]).toEqual([false, true]);
    });

    it('is the team alone', async () => {
      for (const as of ['resource1@exemple.test', 'admin@exemple.test', 'privacy@exemple.test', 'direction1@exemple.test']) expect((await app.get('/inbound-mails', { as })).status).toBe(403);
    });

    it('is nobody tied to the organisation that it seems to come from', async () => {
      const { id } = await ingested(app, aMail({ From: 'board1@exemple.test' }));
      const path = `/organisations/${app.organisation('organisation-1')}/ties`;
      const { body: tie } = await app.post(path, { as: INTAKE, body: { personId: app.person(INTAKE), nature: 'family', from: '2026-01-01' } });
      expect([await ids(INTAKE), (await app.get(`/inbound-mails/${id}`, { as: INTAKE })).status, await ids(COORDINATION)]).toEqual([expect.not.arrayContaining([id]), 404, expect.arrayContaining([id])]);
      await app.send('PATCH', `${path}/${tie.id}`, { as: COORDINATION, body: { until: '2026-11-19' } });
      expect(await ids(INTAKE)).toContain(id);
    });

    it('follows the request: sealed afterwards, it is out of the sight of others', async () => {
      const request = await received(app);
      const { id } = await ingested(app, aMail());
      const attached = (await app.post(`/inbound-mails/${id}/attach`, { as: INTAKE, body: { requestId: request.id } })).body;
      await app.send('PATCH', `/requests/${request.id}/audience`, { as: INTAKE, ifMatch: attached.version, body: { sealed: true } });
      expect([await ids(COORDINATION), (await app.get(`/inbound-mails/${id}`, { as: COORDINATION })).status]).toEqual([expect.not.arrayContaining([id]), 404]);
    });

    it('leaves a line in the read log of the request it belongs to', async () => {
      const request = await received(app);
      const { id } = await ingested(app, aMail());
      await app.post(`/inbound-mails/${id}/attach`, { as: INTAKE, body: { requestId: request.id } });
      app.clock.moveTo(new Date('2026-11-20T16:00:00Z'));
      await read(id, COORDINATION);
      const lines = await app.sql('SELECT purpose FROM access_record WHERE request_id = $1 AND person_id = $2', [request.id, app.person(COORDINATION)]);
      expect(lines).toEqual([{ purpose: 'file' }]);
    });
  });
});
