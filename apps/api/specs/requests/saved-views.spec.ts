import { act, acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const VIEWS = ['queue', 'mine', 'at-risk', 'overdue', 'to-resume', 'crisis', 'waiting', 'ineligible'];

describe('the views of the team', () => {
  let app: TestApplication;
  let [crisis, waiting, outsider, sealed]: Json[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
    crisis = await triaged(app);
    waiting = await acted(app, await received(app, { situation: {} }), 'next-action', { as: INTAKE, body: { waitingFor: 'organisation', nextActionOn: '2026-11-20' } });
    outsider = await received(app, { situation: {}, organisationId: app.organisation('organisation-4'), receivedAt: '2026-10-10T10:00:00-04:00' });
    ({ body: sealed } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed: true } }) }));
    await acted(app, await received(app), 'withdraw', { as: INTAKE, body: { reason: 'Doublon.' } });
  });
  afterAll(() => app.stop());

  const listed = async (as: string, query: string): Promise<string[]> => (await app.get(`/requests?${query}`, { as })).body.items.map(({ id }: Json) => id);
  const counts = async (as: string): Promise<Json> => (await app.get('/requests/counts', { as })).body;

  it('hold what is in crisis, what waits for the organisation, and who is not a member', async () => {
    expect(await listed(INTAKE, 'view=crisis')).toEqual([crisis.id]);
    expect(await listed(INTAKE, 'view=waiting')).toEqual([waiting.id]);
    expect(await listed(INTAKE, 'view=ineligible')).toEqual([outsider.id]);
  });

  it('pick nothing that only a frame is shown of, by what the frame does not show', async () => {
    expect(await listed(COORDINATION, 'view=queue')).toContain(sealed.id);
    for (const view of ['crisis', 'waiting', 'ineligible']) expect(await listed(COORDINATION, `view=${view}`)).not.toContain(sealed.id);
  });

  it.each([INTAKE, COORDINATION, DIRECTION1, 'resource1@exemple.test', 'admin@exemple.test'])('are counted for %s exactly as they are listed', async (as) => {
    const told = await counts(as);
    expect(Object.keys(told).sort()).toEqual([...VIEWS].sort());
    for (const view of VIEWS) expect([view, told[view]]).toEqual([view, (await listed(as, `view=${view}`)).length]);
  });

  it('count what is sealed for nobody who does not see it', async () => {
    expect([(await counts(INTAKE)).queue, (await counts(COORDINATION)).queue]).toEqual([3, 4]);
  });

  it('are looked at again for some requests, whatever the view', async () => {
    const some = `ids=${crisis.id},${outsider.id},${sealed.id}`;
    expect((await listed(INTAKE, some)).sort()).toEqual([crisis.id, outsider.id].sort());
    expect(await listed(INTAKE, `view=queue&${some}&limit=1`)).toHaveLength(1);
    for (const view of ['crisis', 'waiting', 'ineligible', 'overdue', 'queue', 'mine', 'at-risk', 'to-resume']) expect([view, await listed(INTAKE, `view=${view}&ids=${waiting.id}`)]).toEqual([view, (await listed(INTAKE, `view=${view}`)).filter((id) => id === waiting.id)]);
    expect(await listed(INTAKE, `q=${outsider.number}&${some}`)).toEqual([outsider.id]);
    const before = (await app.sql('SELECT id FROM access_record')).length;
    await listed(INTAKE, some);
    expect((await app.sql('SELECT id FROM access_record')).length).toBe(before);
  });

  it('go on page after page', async () => {
    const more = await triaged(app);
    const { body: first } = await app.get('/requests?view=crisis&limit=1', { as: INTAKE });
    const { body: second } = await app.get(`/requests?view=crisis&limit=1&cursor=${first.nextCursor}`, { as: INTAKE });
    expect([...first.items, ...second.items].map(({ id }: Json) => id)).toEqual([crisis.id, more.id]);
    expect(second.nextCursor).toBeNull();
    await act(app, more, 'withdraw', { as: INTAKE, body: { reason: 'Doublon.' } });
  });
});
