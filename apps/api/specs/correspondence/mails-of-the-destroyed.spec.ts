import { RequestKeys } from '@phare/confidentiality/api';
import { forgetMail } from '@phare/correspondence/api';
import { Database, systemOf } from '@phare/kernel/api';
import { destroyContent } from '@phare/requests/api';
import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMail, ingested } from '../testing/a-mail';
import { aMemberRequest } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

const WORDS = 'Ce que personne ne relira.';

describe('the mails of a request that was merged into one whose content is destroyed', () => {
  const server = new MailServer();
  let app: TestApplication;
  let merged: Json;
  let survivor: Json;
  let mailId: string;
  let replyTo: string;
  beforeAll(async () => {
    app = await TestApplication.start({ smtpUrl: await server.start() });
    const filed = async (): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body;
    merged = await filed();
    await app.deliverMail();
    replyTo = server.to(DIRECTION1).find(({ subject }) => subject?.includes(merged.number))?.replyTo?.[0]?.address ?? '';
    mailId = (await ingested(app, aMail({}, WORDS))).id;
    merged = (await app.post(`/inbound-mails/${mailId}/attach`, { as: INTAKE, body: { requestId: merged.id } })).body;
    survivor = await filed();
    await acted(app, merged, 'merge', { as: INTAKE, body: { intoId: survivor.id } });
    survivor = await read(survivor);
    survivor = await acted(app, survivor, 'audience', { method: 'PATCH', as: DIRECTION1, body: { sealed: true } });
    survivor = await acted(app, survivor, 'keeper', { as: DIRECTION1, body: { personId: app.person(INTAKE) } });
    survivor = await acted(app, survivor, 'withdraw', { as: DIRECTION1 });
    expect(await destroyed()).toEqual({ ok: true, value: 'destroyed' });
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  /** As `phare sealed destroy --apply` does. */
  const destroyed = async (): Promise<unknown> => {
    const { installation } = app.installed;
    const actor = systemOf(installation.network, 'destroy');
    const [database, keys] = [app.application.get(Database), app.application.get(RequestKeys)];
    const answer = await destroyContent({ database, actor, keys, clock: installation, number: survivor.number, apply: true });
    await forgetMail(database, actor, survivor.number);
    return answer;
  };
  const read = async ({ id }: Json, as = DIRECTION1): Promise<Json> => (await app.get(`/requests/${id}`, { as })).body;

  it('are wiped with it, and are read as destroyed by whoever sees the request, by nobody else', async () => {
    expect(await app.sql('SELECT raw, heading, letter FROM inbound_letter WHERE mail_id = $1', [mailId])).toEqual([{ raw: null, heading: null, letter: null }]);
    for (const as of [DIRECTION1, INTAKE]) {
      const { status, body } = await app.get(`/requests/${merged.id}/timeline`, { as });
      expect([as, status, JSON.stringify(body).includes(WORDS), body.items.some(({ kind }: Json) => kind === 'message')]).toEqual([as, 200, false, true]);
    }
    const mail = await app.get(`/inbound-mails/${mailId}`, { as: INTAKE });
    expect([mail.status, JSON.stringify(mail.body).includes(WORDS)]).toEqual([200, false]);
    expect([(await app.get('/inbound-mails', { as: INTAKE })).status, refusalOf(await app.get(`/inbound-mails/${mailId}`, { as: COORDINATION }))]).toEqual([200, '404 not_found']);
    expect((await app.get('/inbound-mails', { as: COORDINATION })).body.items.map(({ id }: Json) => id)).not.toContain(mailId);
  });

  it('are parted from it no more, and nothing of either is told to the rest of the team', async () => {
    const whole = await read(merged, INTAKE);
    expect(refusalOf(await act(app, whole, 'unmerge', { as: INTAKE, body: { reason: 'Deux affaires.' } }))).toBe('409 transition_refused');
    expect(refusalOf(await app.get(`/requests/${merged.id}/timeline`, { as: COORDINATION }))).toBe('404 not_found');
  });

  it('are followed by no other: a reply that comes late waits for the keeper alone, joins nothing, and is wiped as they were', async () => {
    const { id } = await ingested(app, aMail({ To: replyTo }, 'Une suite.'));
    const { body } = await app.get(`/inbound-mails/${id}`, { as: INTAKE });
    expect([body.state, body.reason, body.requestId]).toEqual(['waiting', 'reply_sealed', merged.id]);
    expect(refusalOf(await app.get(`/inbound-mails/${id}`, { as: COORDINATION }))).toBe('404 not_found');
    expect(refusalOf(await app.post(`/inbound-mails/${id}/attach`, { as: INTAKE, body: { requestId: merged.id } }))).toBe('409 transition_refused');
    expect(await destroyed()).toEqual({ ok: true, value: 'already_destroyed' });
    expect(await app.sql('SELECT raw, heading, letter FROM inbound_letter WHERE mail_id = $1', [id])).toEqual([{ raw: null, heading: null, letter: null }]);
  });
});
