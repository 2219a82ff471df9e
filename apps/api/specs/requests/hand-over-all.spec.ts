import { acted, closed, COORDINATION, INTAKE, refusalOf } from '../testing/acting';
import { triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const FROM = 'resource1@exemple.test';
const TO = 'resource2@exemple.test';

describe('POST /api/requests/hand-overs', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const accompanied = async (overrides: Json = {}, as = INTAKE): Promise<Json> => {
    const request = await triaged(app, overrides, as);
    const proposed = await acted(app, request, 'assignments', { as, body: { resourcePersonId: app.person(FROM), conflict: { disclosed: true, accepted: true } } });
    return acted(app, proposed, `assignments/${proposed.created.id}/accept`, { as: FROM });
  };
  const handOver = (as = COORDINATION) => app.post('/requests/hand-overs', { as, body: { fromPersonId: app.person(FROM), toPersonId: app.person(TO), reason: 'Un congé de maternité.' } });
  const holder = async (request: Json): Promise<string[]> => (await app.sql<{ email: string }>(`SELECT p.email FROM assignment a JOIN person p ON p.id = a.resource_person_id WHERE a.request_id = $1 AND a.state = 'accepted'`, [request.id])).map(({ email }) => email);

  it('hands over what is in progress, one by one; what is locked is listed with why, what has ended stays', async () => {
    const [open, sealed, excluded] = [await accompanied(), await accompanied({ audience: { sealed: true } }), await accompanied({ excludedPersons: [{ personId: app.person(TO) }] })];
    const tied = await accompanied({ organisationId: app.organisation('organisation-2') });
    await app.post(`/organisations/${app.organisation('organisation-2')}/ties`, { as: COORDINATION, body: { personId: app.person(TO), nature: 'family', from: '2026-01-01' } });
    const ended = await closed(app, await accompanied());
    const { status, body } = await handOver();
    expect([status, body.handedOver]).toEqual([200, [{ id: open.id, number: open.number }]]);
    expect(body.skipped.map(({ id, code }: Json) => [id, code]).sort()).toEqual([[sealed.id, 'sealed'], [excluded.id, 'excluded_person'], [tied.id, 'conflict']].sort());
    for (const { message } of body.skipped) expect(message).toMatch(/\.$/);
    expect(await Promise.all([open, sealed, excluded, tied, ended].map(holder))).toEqual([[TO], [FROM], [FROM], [FROM], [FROM]]);
    expect((await app.get(`/requests/${open.id}/timeline`, { as: INTAKE })).body.items.at(-1)).toMatchObject({ kind: 'hand_over', text: 'Un congé de maternité.' });
    expect((await handOver()).body.handedOver).toEqual([]);
  });

  it('is coordination’s', async () => {
    for (const as of [INTAKE, FROM, 'direction1@exemple.test']) expect(refusalOf(await handOver(as))).toBe('403 forbidden');
  });
});
