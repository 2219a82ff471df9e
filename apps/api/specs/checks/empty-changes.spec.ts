import { acted, aPartner, COORDINATION, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { aStep } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

/** What is changed, and where it is read afterwards. */
interface Changed {
  readonly path: string;
  readonly read: string;
  readonly method?: 'POST';
}

/** A body that gives nothing, or nothing new, changes nothing: answered as it is, at the version that it had, and told nowhere. */
describe('a change that changes nothing', () => {
  let app: TestApplication;
  let request: Json;
  let stepId: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    const { body } = await app.post('/requests', { as: 'direction1@exemple.test', body: aMemberRequest(app) });
    request = await acted(app, body, 'steps', { as: INTAKE, body: aStep() });
    stepId = request.created.id;
  });
  afterAll(() => app.stop());

  const places = async (): Promise<Readonly<Record<string, Changed>>> => {
    const { body: schedule } = await app.post('/follow-up-schedules', { as: INTAKE, body: { organisationId: app.organisation('organisation-1'), title: 'Nouvelles', everyDays: 91, nextOn: '2026-12-01' } });
    const { body: trainings } = await app.get('/training-sessions', { as: INTAKE });
    const on = (path: string): Changed => ({ path, read: path });
    const ofRequest = (path: string): Changed => ({ path: `/requests/${request.id}/${path}`, read: `/requests/${request.id}` });
    return {
      'PATCH /requests/:id/steps/:sid': ofRequest(`steps/${stepId}`),
      'PATCH /requests/:id/accompaniment': ofRequest('accompaniment'),
      'PATCH /requests/:id/audience': ofRequest('audience'),
      'POST /requests/:id/next-action': { ...ofRequest('next-action'), method: 'POST' },
      'PATCH /organisations/:id': on(`/organisations/${app.organisation('organisation-1')}`),
      'PATCH /follow-up-schedules/:id': on(`/follow-up-schedules/${schedule.id}`),
      'PATCH /partner-resources/:id': { path: `/partner-resources/${await aPartner(app)}`, read: '/partner-resources?show=all' },
      'PATCH /training-sessions/:id': { path: `/training-sessions/${trainings.items[0].id}`, read: '/training-sessions?show=all' },
      'PATCH /resource-people/:personId': { path: `/resource-people/${app.person('resource1@exemple.test')}`, read: '/resource-people' },
    };
  };
  const versionOf = async ({ path, read }: Changed): Promise<number> => {
    const { body } = await app.get(read, { as: INTAKE });
    const one = body.items?.find(({ id, personId }: Json) => path.endsWith(id ?? personId)) ?? body;
    return one.version;
  };

  it('is so on every route that changes part of something', async () => {
    const told = (await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION })).body.items.length;
    for (const [name, place] of Object.entries(await places())) {
      const before = await versionOf(place);
      const { status, headers } = await app.send(place.method ?? 'PATCH', place.path, { as: INTAKE, ifMatch: before, body: {} });
      expect([name, status, headers.get('etag'), await versionOf(place)]).toEqual([name, 200, `"${before}"`, before]);
      expect([name, (await app.send(place.method ?? 'PATCH', place.path, { as: INTAKE, ifMatch: before + 7, body: {} })).status]).toEqual([name, 412]);
    }
    expect((await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION })).body.items).toHaveLength(told);
  });

  it('is so of a step that is said to be what it already is', async () => {
    const { status, body } = await app.send('PATCH', `/requests/${request.id}/steps/${stepId}`, { as: INTAKE, ifMatch: request.version, body: { status: 'todo', title: 'Écrire l’ordre du jour' } });
    expect([status, body.version]).toEqual([200, request.version]);
  });
});
