import { aMemberRequest, received } from '../testing/a-request';
import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

describe('a right that ends during a session', () => {
  let app: TestApplication;
  let request: Json;
  beforeEach(async () => {
    app = await TestApplication.start();
    request = await received(app);
  });
  afterEach(() => app.stop());

  const reading = async (as: string): Promise<string> => refusalOf(await app.get(`/requests/${request.id}`, { as }));
  const assign = (state: string) =>
    app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, $3, received_at FROM support_request WHERE id = $1`, [request.id, app.person(RESOURCE), state]);

  it('as a role does: the next call finds neither the request, the queue nor the directory', async () => {
    expect(await reading(INTAKE)).toBe('200 ');
    await app.sql(`UPDATE role_grant SET until_on = '2026-11-19' WHERE person_id = $1`, [app.person(INTAKE)]);
    expect(await reading(INTAKE)).toMatch(/^(401|404) /);
    expect((await app.get('/requests?view=queue', { as: INTAKE })).body.items ?? []).toEqual([]);
    expect((await app.get('/organisations', { as: INTAKE })).status).toBeGreaterThanOrEqual(401);
  });

  it('as an assignment does, however it ends', async () => {
    await assign('accepted');
    expect(await reading(RESOURCE)).toBe('200 ');
    for (const state of ['ended', 'declined']) {
      await app.sql(`UPDATE assignment SET state = $1`, [state]);
      expect([state, await reading(RESOURCE)]).toEqual([state, '404 not_found']);
      expect(refusalOf(await app.get(`/requests/${request.id}/timeline`, { as: RESOURCE }))).toBe('404 not_found');
    }
  });

  it('as a place among the named does', async () => {
    await app.sql(`INSERT INTO request_audience (network_id, request_id, person_id) SELECT network_id, id, $2 FROM support_request WHERE id = $1`, [request.id, app.person('worker1@exemple.test')]);
    expect(await reading('worker1@exemple.test')).toBe('200 ');
    await app.sql('DELETE FROM request_audience');
    expect(await reading('worker1@exemple.test')).toBe('404 not_found');
  });

  it('as a mandate does: what was filed stays theirs, nothing new is filed in its name', async () => {
    const file = () => app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    const { body: filed } = await file();
    await app.sql(`UPDATE mandate SET until_on = '2026-11-19' WHERE person_id = $1`, [app.person(DIRECTION1)]);
    expect((await app.get(`/requests/${filed.id}`, { as: DIRECTION1 })).status).toBe(200);
    expect((await file()).status).toBeGreaterThanOrEqual(400);
  });

  it('as an account does: its sessions are nobody’s at once', async () => {
    expect(await reading(INTAKE)).toBe('200 ');
    await app.sql(`UPDATE account SET disabled_at = '2026-11-20T15:00:00Z' WHERE person_id = $1`, [app.person(INTAKE)]);
    expect(await reading(INTAKE)).toBe('401 unauthenticated');
  });

  it('as soon as a tie is declared: whoever would act for the network is out', async () => {
    await app.sql(`INSERT INTO tie (network_id, id, person_id, organisation_id, nature, from_on, declared_by_id, declared_at) SELECT network_id, gen_random_uuid(), $2, organisation_id, 'family', '2026-11-20', $2, received_at FROM support_request WHERE id = $1`, [request.id, app.person(INTAKE)]);
    expect(await reading(INTAKE)).toBe('404 not_found');
  });
});
