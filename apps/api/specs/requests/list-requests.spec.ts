import { acted, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const cursorOf = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const ID = '01a1fada-8609-7e8a-b1d1-0b2020f9de25';

describe('GET /api/requests', () => {
  let app: TestApplication;
  const byName: Record<string, Json> = {};
  beforeAll(async () => {
    app = await TestApplication.start({ now: '2026-11-20T04:30:00Z' });
    byName['fresh'] = await received(app, { subject: 'Une assemblée', description: 'Les règlements généraux.' });
    byName['calm'] = await received(app, { receivedAt: '2026-11-18T10:00:00-05:00', situation: {}, organisationId: app.organisation('eclaircie') });
    byName['soon'] = await received(app, { receivedAt: '2026-10-25T10:00:00-04:00' });
    byName['late'] = await received(app, { receivedAt: '2026-10-10T10:00:00-04:00' });
    // 23:30 on the 19th in Toronto is 00:30 on the 20th in the Islands, where this one was due on the 19th.
    byName['islands'] = await received(app, { receivedAt: '2026-10-20T10:00:00-03:00', organisationId: app.organisation('organisation-2') });
    byName['met'] = await acted(app, await received(app, { receivedAt: '2026-10-10T10:00:00-04:00' }), 'follow-ups', { as: INTAKE, body: { contactedAt: '2026-10-12T10:00:00-04:00', mode: 'phone', summary: 'Appel.' } });
    byName['gone'] = await acted(app, await received(app, { receivedAt: '2026-10-10T10:00:00-04:00' }), 'withdraw', { as: 'coordination@exemple.test', body: { reason: 'Doublon.' } });
  });
  afterAll(() => app.stop());

  const named = (items: Json[]): string[] => items.map(({ id }) => Object.keys(byName).find((name) => byName[name]?.id === id) ?? id).sort();
  const listed = async (query: string, as = INTAKE) => named((await app.get(`/requests${query}`, { as })).body.items);

  it.each([
    ['?view=queue', ['calm', 'fresh', 'islands', 'late', 'met', 'soon']],
    ['?view=at-risk', ['soon']],
    ['?view=overdue', ['islands', 'late']],
    ['?view=crisis', ['fresh', 'islands', 'late', 'met', 'soon']],
    ['?view=all&status=received', ['calm', 'fresh', 'islands', 'late', 'met', 'soon']],
    ['?view=overdue&dueBefore=2026-11-10', ['late']],
    ['?dueBefore=2026-11-09', []],
    ['?priority=p2', ['calm']],
    ['?q=reglement', ['fresh']],
    ['?view=queue&q=règlements', ['fresh']],
    ['?view=overdue&q=règlements', []],
    ['?q=l%27eclaircie', ['calm']],
    ['?q=%25', []],
    ['?q=_', []],
    ["?q=%22'%20OR%201%3D1%20--%20%26%20%7C%20%3A*%20!%20(", []],
  ])('%s', async (query, expected) => expect(await listed(query)).toEqual(expected));

  it('filters by organisation and finds a number, in any case', async () => {
    expect(await listed(`?organisationId=${app.organisation('eclaircie')}`)).toEqual(['calm']);
    expect(await listed(`?q=${byName['late']?.number.toLowerCase()}`)).toEqual(['late']);
  });

  it('shows coordination what has ended', async () => expect(await listed('?status=withdrawn', 'coordination@exemple.test')).toEqual(['gone']));

  it('has the shape of a request, less narrative and contacts', async () => {
    const { body } = await app.get('/requests?q=reglement', { as: INTAKE });
    const [item] = body.items;
    expect(item).toMatchObject({ id: byName['fresh']?.id, version: 1, priority: { suggested: 'p1', confirmed: null }, eligibility: { outcome: 'eligible' } });
    expect(Object.keys(item)).not.toContain('description');
    expect(Object.keys(item.requester).sort()).toEqual(['function', 'name', 'personId']);
    expect(JSON.stringify(item)).not.toMatch(/555-01|direction1@/);
  });

  it.each([
    '?limit=0', '?limit=101', '?limit=-1', '?limit=1.5', '?limit=ten', '?limit=1e1', '?limit=99999999999999999999', '?limit=', '?limit=5&limit=6',
    '?view=unknown', '?view=', '?view=queue&view=mine', '?status=open', '?status=constructor', '?unknown=1', '?__proto__=1', '?constructor=1', '?organisationId=1',
    '?dueBefore=2026-02-29', '?dueBefore=tomorrow', '?q=%00', '?q=%ED%A0%80', '?q=%FF', '?q=a%07', '?priority=', `?q=${'a'.repeat(201)}`,
    '?cursor=', '?cursor=a', '?cursor=%7B%7D', `?cursor=${cursorOf()}`, `?cursor=${cursorOf('2026-02-30T00:00:00Z', ID)}`, `?cursor=${cursorOf('1', ID)}`, `?cursor=${cursorOf('now', ID)}`, `?cursor=${cursorOf('infinity', ID)}`,
    `?cursor=${cursorOf('+275760-09-13T00:00:00Z', ID)}`, `?cursor=${cursorOf('2026-11-20', 'no id')}`, `?cursor=${cursorOf(ID, '2026-11-20')}`, `?cursor=${cursorOf(null, null)}`, `?cursor=${cursorOf('2026-11-20T00:00:00Z', ID, 1)}`,
    `?view=queue&cursor=${cursorOf(0.5, 0, '2026-11-20', ID)}`, `?view=queue&cursor=${cursorOf('0', 0, '2026-11-20', ID)}`, `?view=queue&cursor=${cursorOf(0, 0, '2026-02-30', ID)}`, `?view=queue&cursor=${cursorOf(1e9, 1, '2026-11-20', ID)}`,
    `?view=overdue&cursor=${cursorOf('2026-13-01', ID)}`,
    '?ids=', '?ids=1', `?ids=${ID},`, `?ids=${ID},x`, `?ids=${ID}&ids=${ID}`, `?ids=${Array(101).fill(ID).join(',')}`,
  ])('refuses %s: 400', async (query) => expect(refusalOf(await app.get(`/requests${query}`, { as: INTAKE }))).toBe('400 malformed'));

  it('takes the cursors it gave, and one that is merely past the end', async () => {
    expect((await app.get(`/requests?cursor=${cursorOf('2016-12-01T00:00:00+00:00', ID)}`, { as: INTAKE })).body).toEqual({ items: [], nextCursor: null });
    expect((await app.get('/requests?limit=100', { as: INTAKE })).body.nextCursor).toBeNull();
  });
});
