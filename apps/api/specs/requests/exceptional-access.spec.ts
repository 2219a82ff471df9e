import { acted, closed, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const NOW = '2026-11-20T15:00:00Z';
const at = (iso: string): Date => new Date(iso);

describe('exceptional access', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(at(NOW)));
  afterAll(() => app.stop());

  const byDirection = async (more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, more) })).body;
  const seen = async (request: Json, as: string): Promise<Json> => (await app.get(`/requests/${request.id}`, { as })).body;
  const mailsOf = async (template: string): Promise<string[]> => (await app.sql<{ recipient_email: string }>('SELECT recipient_email FROM outbox_message WHERE template = $1 ORDER BY 1', [template])).map(({ recipient_email }) => recipient_email);

  describe('breaking the glass', () => {
    const breakGlass = (request: Json, as: string, reason = 'La personne est en danger.') => app.post(`/requests/${request.id}/break-glass`, { as, body: { reason }, ifMatch: request.version });

    it('opens a sealed request to coordination for four hours, and to nobody else', async () => {
      const request = await byDirection({ audience: { sealed: true }, description: 'Ce qui se passe au C.A.' });
      const { status, body } = await breakGlass(request, COORDINATION);
      expect([status, body.description]).toEqual([200, 'Ce qui se passe au C.A.']);
      expect((await seen(request, COORDINATION)).description).toBe('Ce qui se passe au C.A.');
      expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(404);
      app.clock.moveTo(at('2026-11-20T18:59:59Z'));
      expect((await seen(request, COORDINATION)).description).toBeDefined();
      app.clock.moveTo(at('2026-11-20T19:00:00Z'));
      expect((await seen(request, COORDINATION)).description).toBeUndefined();
    });

    it('lets coordination read, not act', async () => {
      const request = await byDirection({ audience: { sealed: true } });
      const { body } = await breakGlass(request, COORDINATION);
      expect(body.allowed).toEqual(['designate']);
    });

    it('tells the requester and the person in charge of privacy, by mail and in the request, with the reason sealed', async () => {
      const request = await byDirection({ audience: { sealed: true }, requester: { function: 'direction', email: 'maude@exemple.test' } });
      await breakGlass(request, COORDINATION, 'Le mot carillon.');
      expect(await mailsOf('exceptional_access')).toEqual(expect.arrayContaining(['maude@exemple.test', 'privacy@exemple.test']));
      const { items } = (await app.get(`/requests/${request.id}/timeline`, { as: DIRECTION1 })).body;
      expect(items.at(-1)).toMatchObject({ kind: 'break_glass', text: 'Le mot carillon.', actor: { name: 'Réjean Thibodeau' } });
      expect(JSON.stringify(await app.sql('SELECT * FROM access_grant'))).not.toContain('carillon');
      const readers = (await app.get(`/requests/${request.id}/readers`, { as: DIRECTION1 })).body.items;
      expect(readers.find(({ readerName }: Json) => readerName === 'Réjean Thibodeau').purpose).toBe('Le mot carillon.');
    });

    it('needs a reason, coordination, and something sealed in sight', async () => {
      const request = await byDirection({ audience: { sealed: true } });
      const open = await byDirection();
      const excluding = await byDirection({ audience: { sealed: true }, excludedPersons: [{ personId: app.person(COORDINATION) }] });
      expect((await breakGlass(request, COORDINATION, '')).status).toBe(400);
      expect([await breakGlass(request, INTAKE), await breakGlass(request, 'admin@exemple.test'), await breakGlass(open, COORDINATION), await breakGlass(excluding, COORDINATION)].map(refusalOf)).toEqual(['403 forbidden', '403 forbidden', '403 forbidden', '404 not_found']);
    });
  });

  describe('reading again what has ended', () => {
    const ask = (number: string, as: string, reason = 'Le bailleur rappelle.') => app.post('/requests/access-grants', { as, body: { number, reason } });
    const ended = async (more: Json = {}): Promise<Json> => {
      const request = await closed(app, await byDirection(more), COORDINATION);
      app.clock.moveTo(at('2026-11-20T16:00:00Z'));
      return request;
    };

    it('is given for seven days to a member of the team who says why, and shown to coordination and the requester', async () => {
      const request = await ended();
      expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(404);
      const { status, body } = await ask(request.number, INTAKE);
      expect([status, body.id, typeof body.created.id]).toEqual([201, request.id, 'string']);
      app.clock.moveTo(at('2026-11-27T15:59:59Z'));
      expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(200);
      for (const as of [COORDINATION, DIRECTION1]) expect((await app.get(`/requests/${request.id}/timeline`, { as })).body.items.at(-1)).toMatchObject({ kind: 'access_after_closing', text: 'Le bailleur rappelle.' });
      app.clock.moveTo(at('2026-11-27T16:00:00Z'));
      expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).status).toBe(404);
      expect([...new Set(await mailsOf('access_after_closing'))]).toEqual(['coordination@exemple.test', 'direction1@exemple.test']);
    });

    it('lets read, and nothing else: sealing it would make them its keeper for good', async () => {
      const request = await ended();
      const { body } = await ask(request.number, INTAKE);
      expect(body.allowed).toEqual([]);
      expect(refusalOf(await app.send('PATCH', `/requests/${request.id}/audience`, { as: INTAKE, body: { sealed: true }, ifMatch: body.version }))).toBe('403 forbidden');
    });

    it('is never given on what is open, sealed, or excludes them, nor to whoever is not of the team', async () => {
      const open = await byDirection();
      const sealed = await closed(app, await received(app, { audience: { sealed: true } }));
      const excluding = await ended({ excludedPersons: [{ personId: app.person(INTAKE) }] });
      expect([await ask(open.number, INTAKE), await ask(sealed.number, COORDINATION), await ask(excluding.number, INTAKE), await ask('2026-0000', INTAKE), await ask(excluding.number, 'resource1@exemple.test')].map(refusalOf)).toEqual([
        ...Array<string>(4).fill('404 not_found'),
        '403 forbidden',
      ]);
    });
  });

  describe('a tie to the organisation', () => {
    const declare = (as: string, body: Json) => app.post(`/organisations/${app.organisation('organisation-2')}/ties`, { as, body });

    it('locks out of its requests in every way, on that day and no other, and takes nothing from its own people', async () => {
      const request = await received(app, { organisationId: app.organisation('organisation-2'), subject: 'Le mot bouée' });
      const tie = await declare(INTAKE, { nature: 'family', from: '2026-11-21' });
      expect(tie.status).toBe(201);
      const found = async (as: string) => [(await app.get(`/requests/${request.id}`, { as })).status, ...(await Promise.all(['', '?view=queue', '?view=mine', `?q=${request.number}`, '?q=bouée'].map(async (query) => (await app.get(`/requests${query}`, { as })).body.items.some(({ id }: Json) => id === request.id))))];
      expect(await found(INTAKE)).toEqual([200, true, true, true, true, true]);
      app.clock.moveTo(at('2026-11-21T15:00:00Z'));
      expect(await found(INTAKE)).toEqual([404, false, false, false, false, false]);
      expect((await found(COORDINATION)).slice(0, 2)).toEqual([200, true]);
      await app.send('PATCH', `/organisations/${app.organisation('organisation-2')}/ties/${tie.body.id}`, { as: COORDINATION, body: { until: '2026-11-21' } });
      app.clock.moveTo(at('2026-11-22T15:00:00Z'));
      expect((await found(INTAKE))[0]).toBe(200);
    });

    it('is one’s own to declare, anyone’s from coordination, and not one’s own to end', async () => {
      expect(refusalOf(await declare(INTAKE, { nature: 'work', from: '2030-01-01', personId: app.person('resource1@exemple.test') }))).toBe('403 forbidden');
      const { body } = await declare(COORDINATION, { nature: 'work', from: '2030-01-01', personId: app.person('resource1@exemple.test') });
      expect(body).toMatchObject({ personName: 'Océane Lebrasseur', nature: 'work', until: null });
      const own = (await declare(COORDINATION, { nature: 'other', from: '2030-01-01' })).body;
      expect(refusalOf(await app.send('PATCH', `/organisations/${app.organisation('organisation-2')}/ties/${own.id}`, { as: COORDINATION, body: { until: '2030-02-01' } }))).toBe('403 forbidden');
      expect((await app.get(`/organisations/${app.organisation('organisation-2')}/ties`, { as: COORDINATION })).body.items.length).toBeGreaterThan(1);
    });

    it('keeps whoever is tied from keeping a sealed request', async () => {
      const request = await byDirection({ organisationId: app.organisation('organisation-1'), audience: { sealed: true } });
      await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: COORDINATION, body: { nature: 'dispute', from: '2026-01-01', personId: app.person(INTAKE) } });
      expect(refusalOf(await app.post(`/requests/${request.id}/keeper`, { as: DIRECTION1, body: { personId: app.person(INTAKE) }, ifMatch: request.version }))).toBe('422 rule_broken');
    });
  });

  describe('the read log', () => {
    it('says who opened it, once a minute for a reading, once for each action', async () => {
      const request = await received(app, { organisationId: app.organisation('organisation-3'), requester: { personId: app.person('direction3@exemple.test'), function: 'direction' } }, COORDINATION);
      const lines = async (as: string) => (await app.get(`/requests/${request.id}/readers`, { as })).body.items.map(({ readerName, purpose }: Json) => `${readerName}: ${purpose}`);
      for (const path of ['', '/timeline', '']) await app.get(`/requests/${request.id}${path}`, { as: COORDINATION });
      expect(await lines('direction3@exemple.test')).toEqual(['Réjean Thibodeau: Lecture de la demande']);
      app.clock.moveTo(at('2026-11-20T15:01:00Z'));
      await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION });
      await acted(app, request, 'triage', { as: COORDINATION, body: { priority: 'p1', reason: 'Confirmé', eligibility: { outcome: 'eligible', reason: 'Vérifié' } } });
      expect(await lines(COORDINATION)).toEqual(['Réjean Thibodeau: Tri', 'Réjean Thibodeau: Lecture de ce qui s’est passé', 'Réjean Thibodeau: Lecture de la demande']);
    });

    it('is for the requester and coordination; of a sealed one, for the requester and the keeper', async () => {
      const open = await received(app, { organisationId: app.organisation('organisation-4') });
      const sealed = await received(app, { organisationId: app.organisation('organisation-4'), audience: { sealed: true } }, COORDINATION);
      const statusOf = async (request: Json, as: string) => (await app.get(`/requests/${request.id}/readers`, { as })).status;
      expect([await statusOf(open, COORDINATION), await statusOf(open, 'board1@exemple.test'), await statusOf(sealed, COORDINATION), await statusOf(sealed, INTAKE), await statusOf(open, 'privacy@exemple.test')]).toEqual([200, 404, 200, 404, 403]);
    });
  });
});
