import { RUNTIME_ROLES } from '@phare/installation/api';
import { Heartbeat } from '@phare/kernel/api';
import { DeadlineSweep } from '@phare/requests/api';
import { Client } from 'pg';
import { MailServer } from '../correspondence/mail-server';
import { acted, act, aPartner, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { momentOf } from '../testing/actors';
import { received } from '../testing/a-request';
import { attempt } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

/** Received on Friday 20 November, due on Sunday 20 December. */
const AFTER = '2026-12-21T15:00:00Z';

describe('whoever would silence a deadline', () => {
  const server = new MailServer();
  let app: TestApplication;
  let smtpUrl: string;
  beforeAll(async () => (smtpUrl = await server.start()));
  beforeEach(async () => {
    server.manners = 'takes';
    server.messages.splice(0);
    app = await TestApplication.start({ smtpUrl });
  });
  afterEach(() => app.stop());
  afterAll(() => server.stop());

  const sweep = () => app.application.get(DeadlineSweep).sweep();
  const at = async (instant: string): Promise<void> => {
    app.clock.moveTo(new Date(instant));
    await sweep();
  };
  const assign = (request: Json) =>
    app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'accepted', $3 FROM support_request WHERE id = $1`, [request.id, app.person(RESOURCE), app.clock.now()]);
  const isListed = async (request: Json, as = COORDINATION): Promise<boolean> => (await app.get('/requests?view=overdue', { as })).body.items.some(({ id }: Json) => id === request.id);
  /** Who was told that it is overdue, by a mail of their own or by the digest. */
  const toldOverdue = async (request: Json): Promise<string[]> =>
    (await app.sql<{ email: string }>(`SELECT DISTINCT p.email FROM reminder m JOIN person p ON p.id = m.reader_id WHERE m.request_id = $1 AND m.milestone LIKE 'overdue%' AND m.state = 'told' ORDER BY p.email`, [request.id])).map(({ email }) => email);
  const mailsTo = async (email: string): Promise<string[]> => (await app.sql<{ template: string }>('SELECT template FROM outbox_message WHERE recipient_email = $1 ORDER BY id', [email])).map(({ template }) => template);

  it('1. takes the traces of what was told away: no role of the product can, and what is missing is told again', async () => {
    const request = await received(app);
    await at('2026-12-17T15:00:00Z');
    const sessions = new RoleSessions(app.adminUrl);
    const context = sessions.signer.sign({ kind: 'system', networkId: app.installed.installation.network.id, task: 'deadlines' }, momentOf(app));
    for (const role of Object.values(RUNTIME_ROLES)) {
      for (const text of ['DELETE FROM reminder', 'DELETE FROM digest', 'DELETE FROM heartbeat', `UPDATE reminder SET state = 'told'`, 'DELETE FROM support_request']) {
        expect([role, text, await attempt(await sessions.as(role), context, { text })]).toEqual([role, text, 'denied']);
      }
    }
    await sessions.close();
    await app.sql('DELETE FROM reminder');
    await at(AFTER);
    expect(await toldOverdue(request)).toEqual([COORDINATION, INTAKE]);
  });

  it('2. sets the clock back: the promise does not move, and nobody is told twice', async () => {
    const request = await received(app);
    await at(AFTER);
    await at('2026-11-20T16:00:00Z');
    await at('2025-01-06T16:00:00Z');
    await at(AFTER);
    expect([await isListed(request), await mailsTo(INTAKE)]).toEqual([true, ['reminder']]);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body.followUp.dueOn).toBe('2026-12-20');
  });

  it('3. sets it forty days ahead, and back: each is told once all the same', async () => {
    const request = await received(app);
    await at('2027-01-29T15:00:00Z');
    await at('2026-12-17T15:00:00Z');
    await at(AFTER);
    expect([await isListed(request), await mailsTo(INTAKE)]).toEqual([true, ['reminder']]);
  });

  it('4. makes the reminder bounce: a second person is told', async () => {
    const request = await received(app);
    await assign(request);
    await app.deliverMail();
    await at('2026-12-18T15:00:00Z');
    server.manners = 'rejects_recipient';
    await app.deliverMail();
    server.manners = 'takes';
    await sweep();
    await app.deliverMail();
    expect(server.to(COORDINATION).map(({ text }) => text)).toEqual([expect.stringContaining(`Un courriel au sujet de la demande ${request.number} n’a pas pu être remis`)]);
  });

  it('5. has the assigned person leave: the duty goes on to the next one', async () => {
    const request = await received(app);
    await assign(request);
    await app.sql(`UPDATE role_grant SET until_on = '2026-12-01' WHERE person_id = $1`, [app.person(RESOURCE)]);
    await at(AFTER);
    expect(await toldOverdue(request)).toEqual([COORDINATION, INTAKE]);
  });

  it('6. closes the account of the assigned person, and of everyone at intake', async () => {
    const request = await received(app);
    await assign(request);
    await app.sql('UPDATE account SET disabled_at = $2 WHERE person_id = ANY ($1)', [[app.person(RESOURCE), app.person(INTAKE)], app.clock.now()]);
    await at(AFTER);
    expect(await toldOverdue(request)).toEqual([COORDINATION]);
  });

  it('7. ties the assigned person to the organisation, or excludes them: they are told nothing, and somebody else is', async () => {
    const request = await received(app);
    await assign(request);
    await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: COORDINATION, body: { personId: app.person(RESOURCE), nature: 'family', from: '2026-11-20' } });
    await at(AFTER);
    expect([await toldOverdue(request), await mailsTo(RESOURCE)]).toEqual([[COORDINATION, INTAKE], []]);
  });

  it('8. makes the sweep forget for whom it acts: it fails aloud, and readiness with it', async () => {
    const request = await received(app);
    await sweep();
    await app.sql(`CREATE FUNCTION forgotten() RETURNS boolean LANGUAGE sql AS $$ SELECT false $$; ALTER POLICY policy_version_watched ON policy_version USING (forgotten()); GRANT EXECUTE ON FUNCTION forgotten() TO phare_worker`);
    await app.sql(`UPDATE heartbeat SET beat_at = clock_timestamp() - interval '31 minutes'`);
    await at(AFTER);
    Object.assign(app.application.get(Heartbeat), { startedAt: 0 });
    expect([(await app.get('/health/ready')).status, await isListed(request)]).toEqual([503, true]);
    expect((await app.get('/health/sweep', { as: COORDINATION })).body.late).toBe(true);
  });

  it('9. moves it from one status to another: the clock keeps running', async () => {
    const request = await received(app);
    const referred = await acted(app, await acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p2', reason: 'Information.' } }), 'referrals', { as: INTAKE, body: { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }] } });
    expect(referred.followUp).toMatchObject({ dueOn: '2026-12-20', state: 'running' });
    await at(AFTER);
    expect([await isListed(request), await toldOverdue(request)]).toEqual([true, [COORDINATION, INTAKE]]);
  });

  it('10. withdraws it and has it reopened, or closes it without a follow-up: the date is the one it had', async () => {
    const request = await received(app);
    expect((await act(app, request, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'Rien.' } })).status).toBe(409);
    const withdrawn = await acted(app, request, 'withdraw', { as: INTAKE, body: { reason: 'Par erreur.' } });
    await acted(app, withdrawn, 'reopen', { as: COORDINATION, body: { reason: 'Par erreur.' } });
    await at(AFTER);
    expect([await isListed(request), await toldOverdue(request)]).toEqual([true, [COORDINATION, INTAKE]]);
  });

  it('11. puts it off, or says that it waits for the organisation: neither touches the clock, nor does a message or an acknowledgement', async () => {
    const request = await received(app);
    await app.sql(`UPDATE support_request SET next_action_on = '2030-01-01', waiting_for = 'organisation' WHERE id = $1`, [request.id]);
    await acted(app, request, 'messages', { as: INTAKE, body: { body: 'Nous vous écrirons.' } });
    await app.deliverMail();
    await at(AFTER);
    expect([await isListed(request), await toldOverdue(request)]).toEqual([true, [COORDINATION, INTAKE]]);
  });

  it('12. seals it: its keeper is told every working day, and coordination as soon as nobody keeps it', async () => {
    const request = await received(app, { audience: { sealed: true } });
    await at(AFTER);
    await at('2026-12-22T15:00:00Z');
    expect(await toldOverdue(request)).toEqual([INTAKE]);
    expect(await mailsTo(INTAKE)).toEqual(['reminder', 'reminder']);
    expect([await isListed(request), await mailsTo(COORDINATION)]).toEqual([true, []]);
    await app.sql('UPDATE support_request SET keeper_id = NULL WHERE id = $1', [request.id]);
    await at('2026-12-23T15:00:00Z');
    expect(await mailsTo(COORDINATION)).toEqual(['digest']);
  });

  it('13. hangs a process in the middle of a sweep: the others wait, it shows, and what was missed is caught up', async () => {
    const request = await received(app);
    await sweep();
    await app.sql(`UPDATE heartbeat SET beat_at = clock_timestamp() - interval '31 minutes'`);
    const hung = new Client({ connectionString: app.adminUrl });
    await hung.connect();
    await hung.query('SELECT pg_advisory_lock(7242002)');
    await at(AFTER);
    Object.assign(app.application.get(Heartbeat), { startedAt: 0 });
    expect([(await app.get('/health/ready')).status, await toldOverdue(request), await isListed(request)]).toEqual([503, [], true]);
    await hung.end();
    await sweep();
    expect([(await app.get('/health/ready')).status, await toldOverdue(request)]).toEqual([200, [COORDINATION, INTAKE]]);
  });

  it('14. links it to an organisation whose day ends later: the date never comes later', async () => {
    const request = await received(app, { organisationId: undefined, organisationName: 'Un nom que personne ne connaît', receivedAt: '2026-11-20T00:30:00-05:00' });
    const before = request.followUp.dueOn;
    const linked = await acted(app, request, 'organisation', { as: INTAKE, body: { organisationId: app.organisation('organisation-2') } });
    expect(linked.followUp.dueOn <= before).toBe(true);
    await at(AFTER);
    expect([await isListed(request), await isListed(request, DIRECTION1)]).toEqual([true, false]);
  });
});
