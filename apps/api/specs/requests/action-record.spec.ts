import { act, acted, closed, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

describe('the record of what was done', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const recorded = async ({ id }: Json): Promise<string[]> =>
    (await app.sql<{ line: string }>(`SELECT concat_ws(' ', a.action, COALESCE(p.email, a.actor_kind)) AS line FROM audit_record a LEFT JOIN person p ON p.id = a.person_id WHERE a.subject_id = $1 ORDER BY a.id`, [id])).map(({ line }) => line);

  it('has a line for each transition, with who did it', async () => {
    const request = await received(app);
    const triaged = await acted(app, request, 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Confirmé' } });
    const ended = await closed(app, triaged);
    await acted(app, ended, 'reopen', { as: COORDINATION, body: { reason: 'Nouvelle information.' } });
    expect(await recorded(request)).toEqual([`received ${INTAKE}`, `triage ${INTAKE}`, `follow_up ${INTAKE}`, `referral ${INTAKE}`, `close ${INTAKE}`, `reopen ${COORDINATION}`]);
  });

  it('has one for each change of who may see, and of who was let in', async () => {
    const { body: request } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true } }) });
    await acted(app, request, 'keeper', { as: COORDINATION, body: { personId: app.person(INTAKE) } });
    const opened = await acted(app, request, 'break-glass', { as: COORDINATION, ifMatch: 2, body: { reason: 'Une urgence.' } });
    const { status } = await app.send('PATCH', `/requests/${request.id}/audience`, { as: DIRECTION1, ifMatch: opened.version, body: { sealed: false } });
    expect(status).toBe(200);
    expect(await recorded(request)).toEqual([`received ${DIRECTION1}`, `keeper ${COORDINATION}`, `break_glass ${COORDINATION}`, `audience ${DIRECTION1}`]);
  });

  it('has one for an organisation that was recognised, and for an ended request read again', async () => {
    const request = await received(app, { organisationId: undefined, organisationName: 'La Vigie' });
    await acted(app, request, 'organisation', { as: INTAKE, body: { organisationId: app.organisation('organisation-1') } });
    const ended = await closed(app, await received(app));
    expect((await app.post('/requests/access-grants', { as: INTAKE, body: { number: ended.number, reason: 'Une question du conseil.' } })).status).toBe(201);
    expect([(await recorded(request)).at(-1), (await recorded(ended)).at(-1)]).toEqual([`organisation_linked ${INTAKE}`, `access_after_closing ${INTAKE}`]);
  });

  it('has one for the public form, of nobody known; none for what was refused', async () => {
    const { body } = await app.post('/requests', { body: aRequest(app, { channel: 'web', requester: { name: 'Une personne', email: 'p@exemple.test', function: 'board' } }) });
    const [request] = await app.sql<{ id: string }>('SELECT id FROM support_request WHERE number = $1', [body.number]);
    expect((await act(app, { id: request?.id, version: 1 }, 'close', { as: INTAKE, body: { outcome: 'done', summary: 'Fait.' } })).status).toBe(409);
    expect(await recorded(request)).toEqual(['received anonymous']);
  });

  it('holds no word of any of them', async () => {
    const [{ told } = { told: '' }] = await app.sql<{ told: string }>(`SELECT string_agg(detail::text, ' ') AS told FROM audit_record`);
    expect(told).not.toMatch(/assemblée|urgence|information|exemple\.test|Maude/);
  });
});
