import { received } from '../testing/a-request';
import { COORDINATION, INTAKE } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

describe('an opening', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const lines = (requestId: string) => app.sql<{ purpose: string }>('SELECT purpose FROM access_record WHERE request_id = $1 AND person_id = $2', [requestId, app.person(RESOURCE)]);

  it('of what is only proposed leaves a line too', async () => {
    const { id } = await received(app);
    await app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'proposed', received_at FROM support_request WHERE id = $1`, [id, app.person(RESOURCE)]);
    const { status, body } = await app.get(`/requests/${id}`, { as: RESOURCE });
    expect([status, body.description]).toEqual([200, undefined]);
    expect(await lines(id)).toEqual([{ purpose: 'proposal' }]);
  });

  it('is no longer let in by a grant once its holder has left the team, not even by row security alone', async () => {
    const { id } = await received(app, {}, COORDINATION);
    const grant = `INSERT INTO access_grant (network_id, id, request_id, person_id, kind, reason, granted_at, until_at) SELECT network_id, gen_random_uuid(), id, $2, 'after_closing', 'x', received_at, received_at + interval '1 day' FROM support_request WHERE id = $1`;
    await app.sql(grant, [id, app.person(RESOURCE)]);
    await app.sql(grant, [id, app.person(INTAKE)]);
    await app.sql(`UPDATE support_request SET status = 'closed', ended_at = received_at - interval '1 day' WHERE id = $1`, [id]);
    const { application } = app.installed.databases;
    const seen = async (email: string, roles: readonly 'intake'[]) =>
      application.read({ kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(email), accountId: id, name: '', roles, member: false, locale: 'fr-CA' }, { name: 'spec-bare', text: 'SELECT id FROM support_request WHERE network_id = $1 AND id = $2' }, [id]);
    expect(await seen(INTAKE, ['intake'])).toEqual([{ id }]);
    expect(await seen(RESOURCE, [])).toEqual([]);
  });
});
