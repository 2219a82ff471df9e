import { TestApplication, type Json } from '../testing/test-application';

describe('GET /api/policy/team', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('tells anyone the names among which a keeper is chosen, and nothing else of anyone', async () => {
    const { status, body } = await app.get('/policy/team');
    expect(status).toBe(200);
    expect(body.items.map(({ name, team }: Json) => [name, team])).toEqual([['Manon Deslauriers', true], ['Océane Lebrasseur', false], ['Philippe Assels', false], ['Réjean Thibodeau', true], ['Rosalie Bernatchez', false], ['Tomas Vigneault', false]]);
    for (const item of body.items) expect(Object.keys(item).sort()).toEqual(['name', 'personId', 'team']);
  });

  it('forgets who has left', async () => {
    await app.sql(`UPDATE role_grant SET until_on = '2026-11-19' WHERE person_id = $1`, [app.person('intake@exemple.test')]);
    expect((await app.get('/policy/team')).body.items.map(({ name }: Json) => name)).not.toContain('Manon Deslauriers');
  });
});
