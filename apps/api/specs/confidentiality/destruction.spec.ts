import { RequestKeys } from '@phare/confidentiality/api';
import { countsOf } from '@phare/confidentiality/domain';
import { systemOf } from '@phare/kernel/api';
import { DestructionSweep } from '@phare/requests/api';
import { act, acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { actorOf, EVERYONE, momentOf } from '../testing/actors';
import { attached, filesOnDisk, PDF } from '../testing/a-file';
import { aMail, ingested } from '../testing/a-mail';
import { attempt, type Outcome } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { aRequest, received } from '../testing/a-request';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const ADMIN = 'admin@exemple.test';
const GRANT_ADMIN = `INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'admin', '2026-01-01' FROM person WHERE id = $1`;
const TABLES = `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;

const NOW = new Date('2026-11-20T15:00:00Z');

describe('destroying what has come to its end', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
    // Only the rounds that a spec asks for: one of the timer's could begin in the middle of a list.
    await app.application.get(DestructionSweep).onApplicationShutdown();
  });
  beforeEach(() => app.clock.moveTo(NOW));
  afterAll(() => app.stop());

  const later = (): void => app.clock.moveTo(new Date('2033-12-01T17:00:00Z'));
  const due = async (...requests: Json[]): Promise<Json[]> => (await app.get('/retention/dry-run', { as: PRIVACY })).body.items.filter(({ number }: Json) => requests.some((request) => request.number === number));
  const ask = (...numbers: string[]): Promise<Answer> => app.post('/retention/destructions', { as: PRIVACY, body: { numbers } });
  const asked = async (...numbers: string[]): Promise<Json> => (await ask(...numbers)).body;
  const answer = ({ id }: Json, what: 'confirm' | 'cancel', as = COORDINATION): Promise<Answer> => app.post(`/retention/destructions/${id}/${what}`, { as, body: {} });
  const read = async ({ id }: Json, as = PRIVACY): Promise<Json> => (await app.get(`/retention/destructions/${id}`, { as })).body;
  const sweep = (): Promise<void> => app.application.get(DestructionSweep).sweep();
  const destroyed = async (...requests: Json[]): Promise<Json> => {
    const list = await asked(...requests.map(({ number }) => number));
    expect((await answer(list, 'confirm')).status).toBe(200);
    await sweep();
    return read(list);
  };
  const endedOne = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<Json> => closed(app, await received(app, overrides));
  const hold = (number: string): Promise<Answer> => app.post('/retention/holds', { as: PRIVACY, body: { number, reason: 'Un litige.' } });
  /** Everything in the database that holds one of the texts, by table. */
  const tablesWith = async (...texts: string[]): Promise<string[]> => {
    const tables = await app.sql<{ name: string }>(TABLES);
    const found = await app.sql<{ name: string }>(tables.map(({ name }) => `SELECT '${name}' AS name FROM ${name} t WHERE EXISTS (SELECT FROM unnest($1::text[]) w WHERE strpos(t::text, w) > 0)`).join(' UNION '), [texts]);
    return found.map(({ name }) => name).sort();
  };

  it('leaves no word, no name, no file and no key of it, sealed or not, and a certificate that says how much', async () => {
    const before = await filesOnDisk(app);
    const [plain, sealed] = [await plantedRequest(app, false), await plantedRequest(app, true)];
    const { id: mail } = await ingested(app, aMail({}, 'goélette-courriel'));
    const attachedMail = (await app.post(`/inbound-mails/${mail}/attach`, { as: INTAKE, body: { requestId: (await received(app)).id } })).body;
    const withMail = await acted(app, attachedMail, 'withdraw', { as: INTAKE, body: { reason: 'x' } });
    const words = ['Zarzuelard', 'goélette-courriel', ...Object.values(plain.words), ...Object.values(sealed.words)];
    const three = [plain.request, sealed.request, withMail];
    expect((await tablesWith(...words)).length).toBeGreaterThan(10);
    later();
    const items = await due(...three);
    const total = countsOf(items.map(({ counts }) => counts));
    expect([items.length, Object.values(total).filter((many) => many === 0)]).toEqual([3, []]);
    expect((await filesOnDisk(app)).length).toBeGreaterThan(before.length + 1);
    const list = await destroyed(...three);
    expect([list.state, list.size, list.rule, list.total, list.items.every(({ state }: Json) => state === 'destroyed')]).toEqual(['done', 3, 'years-7', total, true]);
    expect([await tablesWith(...words), await filesOnDisk(app)]).toEqual([[], before]);
    expect(await app.application.get(RequestKeys).has(sealed.request.id)).toBe(false);
    expect(await app.sql('SELECT 1 FROM inbound_letter WHERE mail_id = $1 AND (raw IS NOT NULL OR letter IS NOT NULL)', [mail])).toEqual([]);
    const trail = await app.sql<{ action: string }>(`SELECT action FROM audit_record WHERE action LIKE '%destr%' AND subject_id = ANY ($1) ORDER BY id`, [[list.id, ...three.map(({ id }) => id)]]);
    expect(trail.map(({ action }) => action)).toEqual(['ask_destruction', 'confirm_destruction', ...Array.from({ length: 3 }, () => ['destroy_content', 'destroy_files']).flat()]);
  });

  it('takes out of the directory whoever is known by it alone, once nothing else names them', async () => {
    const people = async (...names: string[]): Promise<unknown> => (await app.sql<{ name: string }>('SELECT name FROM person WHERE name = ANY ($1) ORDER BY name', [names])).map(({ name }) => name);
    const requester = { name: 'Odon Macareux', email: 'odon.macareux@exemple.test', phone: '418 555-0177', function: 'direction' };
    const guest = { name: 'Ursule Guillemot', email: 'ursule.guillemot@exemple.test' };
    const [one, other] = [await endedOne({ requester, audience: { sealed: false, persons: [guest] } }), await endedOne({ requester })];
    const open = await received(app, { audience: { sealed: false, persons: [guest] } });
    expect(await people(requester.name, guest.name)).toEqual([requester.name, guest.name]);
    later();
    await destroyed(one);
    expect(await people(requester.name, guest.name)).toEqual([requester.name, guest.name]);
    await destroyed(other);
    expect([await people(requester.name, guest.name), await tablesWith(requester.name, requester.email, requester.phone)]).toEqual([[guest.name], []]);
    const ended = await acted(app, open, 'withdraw', { as: INTAKE, body: { reason: 'x' } });
    app.clock.moveTo(new Date('2041-01-05T17:00:00Z'));
    await destroyed(ended);
    expect([await people(guest.name), await tablesWith(guest.name, guest.email)]).toEqual([[], []]);
  });

  it('leaves in the directory whoever it knows otherwise', async () => {
    const rows: Readonly<Record<string, string>> = {
      verified: 'UPDATE person SET verified = true WHERE id = $1',
      account: `INSERT INTO account (network_id, id, person_id, email, demonstration) SELECT network_id, gen_random_uuid(), id, email, false FROM person WHERE id = $1`,
      mandate: `INSERT INTO mandate (network_id, id, person_id, organisation_id, function, from_on) SELECT p.network_id, gen_random_uuid(), p.id, o.id, 'board', '2020-01-01' FROM person p, organisation o WHERE p.id = $1 ORDER BY o.id LIMIT 1`,
      role: `INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT network_id, gen_random_uuid(), id, 'network_board', '2020-01-01' FROM person WHERE id = $1`,
      resource: `INSERT INTO resource_person (network_id, person_id, kind, skills, territories, languages, modes, time_zone, capacity) SELECT network_id, id, 'external', '{}', '{}', '{}', '{}', 'America/Toronto', 0 FROM person WHERE id = $1`,
      tie: `INSERT INTO tie (network_id, id, person_id, organisation_id, nature, from_on, declared_by_id, declared_at) SELECT p.network_id, gen_random_uuid(), p.id, o.id, 'family', '2020-01-01', p.id, now() FROM person p, organisation o WHERE p.id = $1 ORDER BY o.id LIMIT 1`,
      excluded: `INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT p.network_id, gen_random_uuid(), r.id, p.id FROM person p, support_request r WHERE p.id = $1 AND r.status = 'received' ORDER BY r.id LIMIT 1`,
      mail: 'UPDATE inbound_mail m SET person_id = $1 WHERE m.request_id IS NULL',
    };
    await received(app);
    await ingested(app, aMail({ From: 'Personne <personne@exemple.test>' }));
    const requests: Json[] = [];
    for (const [known, sql] of [...Object.entries(rows), ['nothing', 'SELECT 1 FROM person WHERE id = $1']] as const) {
      const request = await endedOne({ requester: { name: `Alcide ${known}`, email: `alcide.${known}@exemple.test`, function: 'direction' } });
      await app.sql(sql, [request.requester.personId]);
      requests.push(request);
    }
    later();
    await destroyed(...requests);
    const left = await app.sql<{ name: string }>(`SELECT name FROM person WHERE name LIKE 'Alcide %' ORDER BY name`);
    expect(left.map(({ name }) => name.replace('Alcide ', ''))).toEqual(Object.keys(rows).sort());
  });

  it('takes the follow-up that brought it out, note and all, and no other of its schedule', async () => {
    const plan = { organisationId: app.organisation('organisation-2'), title: 'Prendre des nouvelles', everyDays: 30, nextOn: '2026-11-20' };
    const schedule = (await app.post('/follow-up-schedules', { as: INTAKE, body: plan })).body;
    const { organisationId: _, ...request } = aRequest(app);
    const doing = async (from: Json, note: string, more: object = {}): Promise<Json> => (await app.post(`/follow-up-schedules/${schedule.id}/follow-ups`, { as: INTAKE, ifMatch: from.version, body: { doneOn: '2026-11-20', mode: 'phone', note, ...more } })).body;
    const after = await doing(await doing(schedule, 'Rien à signaler, pétrel'), 'Un conflit couve, fulmar', { request });
    const noted = async (): Promise<string[]> => (await app.get(`/follow-up-schedules/${schedule.id}`, { as: INTAKE })).body.followUps.map(({ note }: Json) => note);
    const [{ request: opened }] = after.followUps;
    const ended = await closed(app, (await app.get(`/requests/${opened.id}`, { as: INTAKE })).body);
    later();
    const [{ counts } = { counts: {} }] = await due(ended);
    const entries = await app.sql(`SELECT id FROM timeline_entry WHERE request_id = $1 UNION ALL SELECT id FROM follow_up WHERE request_id = $1`, [ended.id]);
    await destroyed(ended);
    expect([counts.entries, await noted(), await tablesWith('fulmar')]).toEqual([entries.length + 1, ['Rien à signaler, pétrel'], []]);
  });

  it('changes no figure of the reports', async () => {
    const ended = await plantedRequest(app, false);
    const figures = async (): Promise<Json[]> => [(await app.get('/reports/deadlines?year=2026', { as: COORDINATION })).body, (await app.get('/reports/workload?from=2026-11-01&until=2026-11-30', { as: COORDINATION })).body];
    later();
    const before = await figures();
    expect(before[1].items.some(({ minutes }: Json) => minutes > 0)).toBe(true);
    await destroyed(ended.request);
    expect(await figures()).toEqual(before);
  });

  it('takes two people: whoever asked never confirms, whatever their roles, not even in the database', async () => {
    const { number } = await endedOne();
    later();
    const list = await asked(number);
    expect([list.state, list.askedById, refusalOf(await answer(list, 'confirm', PRIVACY))]).toEqual(['asked', app.person(PRIVACY), '403 forbidden']);
    await app.sql(GRANT_ADMIN, [app.person(PRIVACY)]);
    const own = refusalOf(await answer(list, 'confirm', PRIVACY));
    await app.sql(`DELETE FROM role_grant WHERE person_id = $1 AND role = 'admin'`, [app.person(PRIVACY)]);
    expect(own).toBe('409 two_people');
    await expect(app.sql(`UPDATE destruction SET state = 'confirmed', answered_by_id = asked_by_id, answered_at = asked_at WHERE id = $1`, [list.id])).rejects.toThrow('destruction_by_two');
    await sweep();
    expect((await read(list)).items[0].state).toBe('listed');
    expect([(await answer(list, 'confirm', ADMIN)).body.state, refusalOf(await answer(list, 'confirm')), refusalOf(await answer(list, 'cancel'))]).toEqual(['confirmed', '409 destruction_answered', '409 destruction_answered']);
  });

  it('lists only what is due, held by nobody and in no other list; a list that is cancelled gives it back', async () => {
    const [one, held, open] = [await endedOne(), await endedOne(), await received(app)];
    expect(refusalOf(await ask(one.number))).toBe('409 nothing_to_destroy');
    later();
    await hold(held.number);
    for (const numbers of [[held.number], [open.number], ['2026-XXXX'], [one.number, held.number], []]) expect(refusalOf(await ask(...numbers))).toMatch(/^(409 nothing_to_destroy|400 malformed)$/);
    const list = await asked(one.number.toLowerCase());
    expect([list.size, await due(one, held, open), refusalOf(await ask(one.number))]).toEqual([1, [], '409 nothing_to_destroy']);
    const cancelled = await answer(list, 'cancel');
    expect([cancelled.body.state, cancelled.body.items[0].leftOutFor, (await due(one, held, open)).length]).toEqual(['cancelled', 'cancelled', 1]);
  });

  it('looks again when it is confirmed: held or opened again since, a request is left out', async () => {
    const [one, held, reopened] = [await endedOne(), await endedOne(), await endedOne()];
    later();
    const list = await asked(one.number, held.number, reopened.number);
    await hold(held.number);
    await acted(app, reopened, 'reopen', { as: COORDINATION, body: { reason: 'Une suite.' } });
    const confirmed = (await answer(list, 'confirm')).body;
    expect(Object.fromEntries(confirmed.items.map(({ number, state, leftOutFor }: Json) => [number, leftOutFor ?? state]))).toEqual({ [one.number]: 'listed', [held.number]: 'held', [reopened.number]: 'reopened' });
    await sweep();
    expect([(await read(list)).state, await due(one, held, reopened)]).toEqual(['done', []]);
  });

  it('looks once more before each request goes: held after the confirmation, it stays', async () => {
    const { number, id } = await endedOne();
    later();
    const list = await asked(number);
    await answer(list, 'confirm');
    await hold(number);
    await sweep();
    expect([(await read(list)).state, (await read(list)).items[0].leftOutFor]).toEqual(['done', 'held']);
    expect(await app.sql('SELECT 1 FROM support_request WHERE id = $1 AND destroyed_at IS NULL', [id])).toHaveLength(1);
  });

  it('goes on where it stood, killed once the rows are gone and before the files are', async () => {
    const before = await filesOnDisk(app);
    const request = await attached(app, await received(app), PDF, INTAKE);
    const { number, id } = await acted(app, request, 'withdraw', { as: INTAKE, body: { reason: 'x' } });
    later();
    const list = await asked(number);
    await answer(list, 'confirm');
    const actor = systemOf(app.installed.installation.network, 'destruction');
    const [item] = await app.sql<{ id: string }>('SELECT id FROM destruction_item WHERE request_id = $1', [id]);
    const taken = await app.installed.databases.worker.withActor(actor, (transaction) => transaction.rows({ name: 'spec-destroy', text: 'SELECT app.destroy_rows($1) AS outcome' }, [item?.id]));
    expect([taken, (await filesOnDisk(app)).length, (await read(list)).items[0].state]).toEqual([[{ outcome: 'rows_gone' }], before.length + 1, 'rows_gone']);
    await sweep();
    expect([await filesOnDisk(app), (await read(list)).items[0].state, (await read(list)).state]).toEqual([before, 'destroyed', 'done']);
  });

  it('lets a row go, by row security alone, only while a list that was confirmed has its request to go', async () => {
    const sessions = new RoleSessions(app.adminUrl);
    const sight = await sessions.as('phare_sight');
    const going = (id: string): Promise<Outcome> => attempt(sight, sessions.signer.sign(systemOf(app.installed.installation.network, 'destruction'), momentOf(app)), { text: 'DELETE FROM timeline_entry WHERE request_id = $1', values: [id] });
    const [one, held, kept] = [await endedOne(), await endedOne(), await endedOne()];
    later();
    const list = await asked(one.number, held.number);
    await answer(await asked(kept.number), 'cancel');
    expect([await going(one.id), await going(kept.id)]).toEqual([0, 0]);
    await hold(held.number);
    await answer(list, 'confirm');
    expect([Number(await going(one.id)) > 1, await going(held.id), await going(kept.id)]).toEqual([true, 0, 0]);
    await sweep();
    expect([await app.sql('SELECT kind FROM timeline_entry WHERE request_id = $1', [one.id]), await going(one.id)]).toEqual([[{ kind: 'received' }], 0]);
    await sessions.close();
  });

  it('is nothing that a person, or the product at another task, can do by itself', async () => {
    const { number, id } = await endedOne();
    later();
    await answer(await asked(number), 'confirm');
    const [item] = await app.sql<{ id: string }>('SELECT id FROM destruction_item WHERE request_id = $1', [id]);
    const { worker, application } = app.installed.databases;
    const call = { name: 'spec-destroy-by-others', text: 'SELECT app.destroy_rows($2) AS outcome WHERE $1::uuid IS NOT NULL' };
    for (const actor of [systemOf(app.installed.installation.network, 'deadlines'), actorOf(app, COORDINATION, ['coordination'])]) expect(await worker.read(actor, call, [item?.id])).toEqual([{ outcome: null }]);
    await expect(application.read(actorOf(app, COORDINATION, ['coordination']), call, [item?.id])).rejects.toThrow('permission denied');
  });

  it('says so to whoever could read it; nothing is done with it any more, nor found', async () => {
    const request = await closed(app, (await app.post('/requests', { as: DIRECTION1, body: { organisationId: app.organisation('organisation-1'), channel: 'web', requester: { name: 'Gervaise Mouette', function: 'direction' }, subject: 'cormoran huppé', description: 'cormoran', offerItems: ['vie-democratique.preparation-aga'], situation: {}, preferredModes: [], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } } })).body);
    later();
    await destroyed(request);
    for (const as of [DIRECTION1, COORDINATION]) {
      const { status, body } = await app.get(`/requests/${request.id}`, { as });
      expect([status, body.subject, body.description, body.requester.name, body.allowed, body.writable, body.destroyedAt]).toEqual([200, 'Contenu détruit', 'Contenu détruit', '', [], [], app.clock.now().toISOString()]);
      expect([body.offerItems, body.organisation.id, body.receivedAt]).toEqual([request.offerItems, request.organisation.id, request.receivedAt]);
      expect((await app.get(`/requests/${request.id}/timeline`, { as })).body.items).toEqual([expect.objectContaining({ kind: 'received', text: null, actor: null, detail: {} })]);
      expect((await app.get('/requests?q=cormoran', { as })).body.items).toEqual([]);
      expect((await app.get('/requests?view=all', { as })).body.items.find(({ id }: Json) => id === request.id).subject).toBe('Contenu détruit');
    }
    const whole = (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body;
    expect(refusalOf(await act(app, whole, 'reopen', { as: COORDINATION, body: { reason: 'Une suite.' } }))).toBe('409 transition_refused');
    expect(refusalOf(await app.post('/requests/access-grants', { as: INTAKE, body: { number: request.number, reason: 'Relire.' } }))).toBe('404 not_found');
  });

  it('shows a list to nobody whom one of its requests locks out', async () => {
    const { number, id } = await endedOne();
    later();
    const list = await asked(number);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [id, app.person(COORDINATION)]);
    const shown = async (as: string): Promise<number> => (await app.get('/retention/destructions?limit=100', { as })).body.items.filter((each: Json) => each.id === list.id).length;
    expect([await shown(COORDINATION), await shown(ADMIN), refusalOf(await answer(list, 'confirm')), (await answer(list, 'confirm', ADMIN)).status]).toEqual([0, 1, '404 not_found', 200]);
  });

  it('is asked by whoever answers for privacy, confirmed by coordination or administration, and seen by no one else', async () => {
    const { number } = await endedOne();
    later();
    const list = await asked(number);
    for (const as of Object.keys(EVERYONE)) {
      const answers = [await app.get('/retention/destructions', { as }), await app.get(`/retention/destructions/${list.id}`, { as }), await app.get('/retention/dry-run', { as }), await app.post('/retention/destructions', { as, body: { numbers: ['2026-XXXX'] } })];
      const [seen, asks] = [[PRIVACY, COORDINATION, ADMIN].includes(as), as === PRIVACY];
      expect([as, answers.map(({ status }) => status)]).toEqual([as, [seen ? 200 : 403, seen ? 200 : 403, asks ? 200 : 403, asks ? 409 : 403]]);
    }
    expect((await answer(list, 'confirm', INTAKE)).status).toBe(403);
  });
});
