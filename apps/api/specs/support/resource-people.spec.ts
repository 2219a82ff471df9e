import { COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const OWN = 'resource1@exemple.test';
const EXTERNAL = 'externe1@exemple.test';
const PEER = 'pair1@exemple.test';

describe('resource people', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const list = async (as = INTAKE): Promise<Json[]> => (await app.get('/resource-people', { as })).body.items;
  const profile = async (email: string): Promise<Json> => (await list()).find(({ personId }) => personId === app.person(email));
  const change = async (email: string, as: string, body: Json, version?: number) => app.send('PATCH', `/resource-people/${app.person(email)}`, { as, ifMatch: version ?? (await profile(email)).version, body });

  it('are listed by name for the team, each with what they know and how much they can take', async () => {
    const items = await list();
    expect(items.map(({ name }) => name)).toEqual(['Océane Lebrasseur', 'Philippe Assels', 'Rosalie Bernatchez', 'Tomas Vigneault']);
    expect(items.map(({ kind }) => kind)).toEqual(['internal', 'external', 'peer', 'internal']);
    expect(items[0]).toMatchObject({ capacity: 6, load: 0, available: true, absences: [], optedInOn: null, skills: expect.arrayContaining(['vie-democratique.preparation-aga']) });
    expect((await app.get('/resource-people?limit=1', { as: COORDINATION })).body).toMatchObject({ items: [{ name: 'Océane Lebrasseur' }], nextCursor: expect.any(String) });
  });

  it('see themselves alone; one from outside sees no queue and no directory of organisations', async () => {
    expect((await list(OWN)).map(({ name }) => name)).toEqual(['Océane Lebrasseur']);
    expect((await list(EXTERNAL)).map(({ name }) => name)).toEqual(['Philippe Assels']);
    expect((await app.get('/requests?view=queue', { as: EXTERNAL })).body.items).toEqual([]);
    expect(refusalOf(await app.get('/organisations', { as: EXTERNAL }))).toBe('403 forbidden');
    expect(refusalOf(await app.get('/resource-people', { as: DIRECTION1 }))).toBe('403 forbidden');
  });

  it('are made by the team, with the role that lets them answer', async () => {
    const body = { person: { name: 'Une médiatrice', email: 'mediatrice@exemple.test' }, kind: 'external', skills: ['vie-democratique.crise-ou-transition'], modes: ['video'] };
    const { status, body: made } = await app.post('/resource-people', { as: INTAKE, body, headers: { 'idempotency-key': 'une-fois' } });
    expect([status, made]).toEqual([201, expect.objectContaining({ name: 'Une médiatrice', kind: 'external', version: 1, languages: ['fr'], capacity: 3, timeZone: 'America/Toronto', available: true })]);
    expect((await app.post('/resource-people', { as: INTAKE, body, headers: { 'idempotency-key': 'une-fois' } })).body.personId).toBe(made.personId);
    expect(await app.sql(`SELECT role FROM role_grant WHERE person_id = $1`, [made.personId])).toEqual([{ role: 'resource' }]);
    expect((await app.post('/resource-people', { as: INTAKE, body: { personId: made.personId, kind: 'peer' } })).body.errors).toMatchObject([{ pointer: '/personId', code: 'already_resource' }]);
  });

  it.each<[string, Json, string, string]>([
    ['nobody', { kind: 'peer' }, '400 malformed', '/personId'],
    ['someone unknown', { personId: '0190a0a0-0000-7000-8000-000000000000', kind: 'peer' }, '422 rule_broken', '/personId'],
    ['a skill outside the offer', { personId: null, kind: 'internal', skills: ['danse'] }, '422 rule_broken', '/skills/0'],
    ['a territory that is none', { personId: null, kind: 'internal', territories: ['Ailleurs'] }, '422 rule_broken', '/territories/0'],
    ['a kind that is none', { personId: null, kind: 'friend' }, '400 malformed', '/kind'],
  ])('are not made of %s', async (_, body, refusal, pointer) => {
    const answer = await app.post('/resource-people', { as: INTAKE, body: body.personId === null ? { ...body, personId: app.person(DIRECTION1) } : body });
    expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual([refusal, pointer]);
  });

  it('keep their own availability; what they know is the team’s to say', async () => {
    expect((await change(OWN, OWN, { capacity: 2, availability: 'Le mardi', modes: ['phone'] }, 1)).body).toMatchObject({ version: 2, capacity: 2, availability: 'Le mardi', modes: ['phone'] });
    expect((await change(OWN, OWN, { availability: null })).body.availability).toBeNull();
    expect((await change(OWN, OWN, { skills: [], territories: [] })).body.errors).toMatchObject([{ pointer: '/skills', code: 'team_only' }, { pointer: '/territories', code: 'team_only' }]);
    expect(refusalOf(await change(EXTERNAL, OWN, { capacity: 1 }, 1))).toBe('404 not_found');
    expect(refusalOf(await change(OWN, INTAKE, { capacity: 1 }, 1))).toBe('412 stale_version');
    expect((await change(OWN, INTAKE, { skills: ['financement.demande-psoc'] })).body.skills).toEqual(['financement.demande-psoc']);
  });

  it('go where the team says, by the names of the network however they are typed', async () => {
    expect((await change(OWN, INTAKE, { territories: ['rocher perce', 'AVIGNON', 'avignon'] })).body.territories).toEqual(['Rocher-Percé', 'Avignon']);
    expect((await change(OWN, INTAKE, { territories: ['Avignon', 'Ailleurs'] })).body.errors).toMatchObject([{ pointer: '/territories/1', code: 'unknown_territory' }]);
    expect((await change(OWN, INTAKE, { capacity: 4 })).body.territories).toEqual(['Rocher-Percé', 'Avignon']);
    expect((await change(OWN, INTAKE, { territories: [] })).body.territories).toEqual([]);
  });

  it('say when they are away, and who stands in for them', async () => {
    const absences = (body: Json) => profile(OWN).then(({ version }) => app.post(`/resource-people/${app.person(OWN)}/absences`, { as: OWN, ifMatch: version, body }));
    expect((await absences({ from: '2026-12-01', until: '2026-12-05', substituteId: app.person('resource2@exemple.test') })).body.absences).toEqual([
      { id: expect.any(String), from: '2026-12-01', until: '2026-12-05', substituteId: app.person('resource2@exemple.test'), substituteName: 'Tomas Vigneault' },
    ]);
    expect((await absences({ from: '2026-12-05', until: '2026-12-01' })).body.errors).toMatchObject([{ code: 'ends_before_begins' }]);
    for (const substituteId of [app.person(OWN), app.person(DIRECTION1)]) expect((await absences({ from: '2026-12-01', until: '2026-12-05', substituteId })).body.errors).toMatchObject([{ pointer: '/substituteId', code: 'not_resource' }]);
    const { version, absences: [absence] } = await profile(OWN);
    expect((await app.send('DELETE', `/resource-people/${app.person(OWN)}/absences/${absence.id}`, { as: OWN, ifMatch: version })).body.absences).toEqual([]);
    expect(refusalOf(await app.send('DELETE', `/resource-people/${app.person(OWN)}/absences/${absence.id}`, { as: OWN, ifMatch: version + 1 }))).toBe('404 not_found');
  });

  it('agree to accompany themselves, where they are peers: nobody does it for them', async () => {
    const consent = async (email: string, as: string, agrees: boolean) => app.post(`/resource-people/${app.person(email)}/agreement`, { as, ifMatch: (await profile(email)).version, body: { agrees } });
    expect((await consent(PEER, PEER, false)).body).toMatchObject({ available: false, optedInOn: '2016-01-01', optedOutOn: '2026-11-20' });
    expect((await consent(PEER, PEER, true)).body).toMatchObject({ available: true, optedInOn: '2026-11-20', optedOutOn: null });
    expect((await consent(OWN, OWN, true)).body.errors).toMatchObject([{ code: 'not_peer' }]);
    expect(refusalOf(await consent(PEER, OWN, true))).toBe('404 not_found');
    expect(refusalOf(await consent(PEER, COORDINATION, true))).toBe('403 forbidden');
  });

  it('leave a line in the record of what was done', async () => {
    const lines = await app.sql<{ action: string }>(`SELECT DISTINCT action FROM audit_record WHERE subject = 'resource_person' ORDER BY 1`);
    expect(lines.map(({ action }) => action)).toEqual(['add_absence', 'change_profile', 'create_profile', 'opt_in', 'opt_out', 'remove_absence']);
  });
});
