import { acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FIRST = 'resource1@exemple.test';
const SECOND = 'resource2@exemple.test';
const PEER = 'pair1@exemple.test';
const KNOWN = ['vie-democratique.preparation-aga', 'gestion-administrative.ressources-humaines', 'financement.reddition-de-comptes'];

describe('GET /api/requests/:id/suggestions', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const read = (request: Json, as = INTAKE) => app.get(`/requests/${request.id}/suggestions`, { as });
  const people = async (request: Json): Promise<string[]> => (await read(request)).body.items.filter(({ kind }: Json) => kind === 'person').map(({ name }: Json) => name.split(' ')[0]);
  const one = async (request: Json, whom: string, language = 'fr-CA'): Promise<Json> =>
    (await app.get(`/requests/${request.id}/suggestions`, { as: INTAKE, headers: { 'accept-language': language } })).body.items.find(({ resourcePersonId }: Json) => resourcePersonId === app.person(whom));
  const codes = async (request: Json, whom: string): Promise<string[]> => (await one(request, whom)).reasons.map(({ code }: Json) => code);
  const profile = async (whom: string): Promise<Json> => (await app.get('/resource-people', { as: INTAKE })).body.items.find(({ personId }: Json) => personId === app.person(whom));
  const change = async (whom: string, body: Json) => (await app.send('PATCH', `/resource-people/${app.person(whom)}`, { as: INTAKE, ifMatch: (await profile(whom)).version, body })).status;

  it('lists every resource person and every partner, ranked, each with a reason that can be read', async () => {
    const { status, body } = await read(await triaged(app));
    const partners = (await app.get('/partner-resources', { as: INTAKE })).body.items;
    expect([status, body.items.filter(({ kind }: Json) => kind === 'partner').map(({ partnerResourceId }: Json) => partnerResourceId).sort()]).toEqual([200, partners.map(({ id }: Json) => id).sort()]);
    expect(body.items.filter(({ kind }: Json) => kind === 'person').map(({ resourcePersonId }: Json) => resourcePersonId).sort()).toEqual([FIRST, SECOND, PEER, 'externe1@exemple.test'].map((email) => app.person(email)).sort());
    for (const item of body.items) {
      expect(item).toMatchObject({ name: expect.any(String), conflicts: [] });
      expect(item.reasons.length).toBeGreaterThan(0);
      for (const reason of item.reasons) expect(reason).toEqual({ code: expect.any(String), message: expect.stringMatching(/\.$/) });
    }
    expect([body.items[0].name, body.items[0].reasons[0]]).toEqual(['Océane Lebrasseur', { code: 'skill', message: 'Connaît tout ce qui est demandé.' }]);
  });

  it('speaks the language of whoever asks', async () => {
    expect((await one(await triaged(app), FIRST, 'en-CA')).reasons[0].message).toBe('Knows all that is asked for.');
  });

  it('assigns nobody and changes nothing', async () => {
    const request = await triaged(app);
    await read(request);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body).toMatchObject({ status: 'triaged', version: request.version, assignments: [] });
  });

  it('changes its order with one skill', async () => {
    const request = await triaged(app);
    expect((await people(request))[0]).toBe('Océane');
    expect(await change(SECOND, { skills: KNOWN })).toBe(200);
    expect((await people(request)).slice(0, 2)).toEqual(['Tomas', 'Océane']);
    expect(await change(SECOND, { skills: KNOWN.slice(1) })).toBe(200);
  });

  it('changes with one absence: whoever is away is not in it, and their substitute says for whom they are', async () => {
    const request = await triaged(app, { preferredResourceId: app.person(FIRST) });
    expect((await people(request))[0]).toBe('Océane');
    const { version } = await profile(FIRST);
    const away = await app.post(`/resource-people/${app.person(FIRST)}/absences`, { as: FIRST, ifMatch: version, body: { from: '2026-11-20', until: '2026-11-30', substituteId: app.person(PEER) } });
    expect(away.status).toBe(201);
    expect(await people(request)).not.toContain('Océane');
    expect((await one(request, PEER)).reasons).toContainEqual({ code: 'substitute', message: 'Remplace Océane Lebrasseur pendant son absence.' });
    const back = await app.send('DELETE', `/resource-people/${app.person(FIRST)}/absences/${away.body.absences[0].id}`, { as: INTAKE, ifMatch: away.body.version });
    expect([back.status, (await people(request))[0]]).toEqual([200, 'Océane']);
  });

  it('changes with one tie: whoever is in conflict comes last, and it shows', async () => {
    const request = await triaged(app);
    const organisation = app.organisation('organisation-1');
    const { body: tie } = await app.post(`/organisations/${organisation}/ties`, { as: COORDINATION, body: { personId: app.person(FIRST), nature: 'work', from: '2026-01-01' } });
    expect((await read(request)).body.items.at(-1)).toMatchObject({ name: 'Océane Lebrasseur', conflicts: [{ code: 'tie', message: 'Un lien est déclaré avec l’organisme.' }] });
    await app.sql('DELETE FROM tie WHERE id = $1', [tie.id]);
    expect((await people(request))[0]).toBe('Océane');
  });

  it('knows the wish of the requester, the language they asked in, and past work with them', async () => {
    const wished = await triaged(app, { preferredResourceId: app.person(SECOND) });
    expect((await people(wished))[0]).toBe('Tomas');
    const { body } = await app.post('/requests', { as: DIRECTION1, headers: { 'accept-language': 'en-CA' }, body: aMemberRequest(app) });
    expect(await codes(body, FIRST)).not.toContain('language');
    expect(await codes(wished, FIRST)).toContain('language');
    const mine = await triaged(app, { organisationId: app.organisation('organisation-2') });
    expect(await codes(mine, SECOND)).not.toContain('worked_before');
    const proposed = await acted(app, mine, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(SECOND) } });
    await acted(app, proposed, `assignments/${proposed.created.id}/accept`, { as: SECOND });
    expect(await codes(await triaged(app, { organisationId: app.organisation('organisation-2') }), SECOND)).toContain('worked_before');
  });

  it('counts what somebody has, and says when they have no more room; never what is sealed', async () => {
    const request = await triaged(app);
    expect(await change(FIRST, { capacity: 1 })).toBe(200);
    expect((await one(request, FIRST)).reasons).toContainEqual({ code: 'load', message: 'A de la place : 0 demande en cours, 1 au plus.' });
    const sealed = await triaged(app, { audience: { sealed: true } }, COORDINATION);
    await acted(app, sealed, 'assignments', { as: COORDINATION, body: { resourcePersonId: app.person(FIRST) } });
    expect(await codes(request, FIRST)).toContain('load');
    await acted(app, request, 'assignments', { as: INTAKE, body: { resourcePersonId: app.person(FIRST) } });
    expect((await one(request, FIRST)).reasons).toContainEqual({ code: 'full', message: 'N’a plus de place : 1 demande en cours, 1 au plus.' });
    expect(await change(FIRST, { capacity: 6 })).toBe(200);
  });

  it('never has in it whom the request excludes, nor a peer who has not agreed', async () => {
    expect(await people(await triaged(app, { excludedPersons: [{ personId: app.person(FIRST) }] }))).not.toContain('Océane');
    const request = await triaged(app);
    const consent = async (agrees: boolean) => app.post(`/resource-people/${app.person(PEER)}/agreement`, { as: PEER, ifMatch: (await profile(PEER)).version, body: { agrees } });
    expect((await consent(false)).body).toMatchObject({ available: false, optedOutOn: '2026-11-20' });
    expect(await people(request)).not.toContain('Rosalie');
    expect((await app.post(`/requests/${request.id}/assignments`, { as: INTAKE, ifMatch: request.version, body: { resourcePersonId: app.person(PEER) } })).body.errors).toMatchObject([{ code: 'not_resource' }]);
    expect((await consent(true)).body).toMatchObject({ available: true, optedInOn: '2026-11-20', optedOutOn: null });
    expect(await people(request)).toContain('Rosalie');
  });

  it('is read by the team alone, of what it sees whole', async () => {
    const request = await received(app);
    for (const as of [FIRST, DIRECTION1]) expect(refusalOf(await read(request, as))).toBe('403 forbidden');
    const sealed = await received(app, { audience: { sealed: true } });
    expect(refusalOf(await read(sealed, COORDINATION))).toBe('404 not_found');
    expect(refusalOf(await read({ id: 'x' }))).toBe('404 not_found');
  });
});
