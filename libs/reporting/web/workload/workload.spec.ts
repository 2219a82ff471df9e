// Compiled before the time of the first test begins.
import './workload-page';
import { PageUnderTest } from '../testing/page-under-test';

const aCase = (id: string, state = 'accepted') => ({ id, number: `2026-${id.toUpperCase()}`, organisationName: 'Le Quai', state });
const WORKLOAD = {
  from: '2026-11-01',
  until: '2026-11-20',
  items: [
    { personId: 'p1', name: 'Manon Deslauriers', capacity: 1, away: true, cases: [aCase('a1'), aCase('a2')], minutes: 90, travelMinutes: 125 },
    { personId: 'p2', name: 'Réjean Huard', capacity: 4, away: false, cases: [aCase('b1', 'proposed')], minutes: 0, travelMinutes: 0 },
  ],
};

describe('the workload, for coordination', () => {
  const open = (url = '/equipe/pilotage/charge', options = {}) => new PageUnderTest(['report.read_workload']).answer('GET /api/reports/workload', WORKLOAD).open(url, options);
  const table = 'La charge de chaque personne';

  it('says each person’s requests, capacity and hours, the road apart', async () => {
    const page = await open();
    expect(page.rows(table)).toEqual([
      ['Personne', 'Demandes', 'Capacité', 'Accompagnement', 'Déplacements'],
      ['Manon Deslauriers (absente aujourd’hui)', '2', '1', '1 h 30', '2 h 05'],
      ['Réjean Huard', '1', '4', '0 min', '0 min'],
    ]);
    expect(page.pictures).toEqual(['Demandes par personne : 2 personnes, 3 demandes, 1 au-delà de ce qui peut être pris. Le tableau qui suit donne chaque nombre.']);
  });

  it('tries a transfer, says what it would be, and sends nothing', async () => {
    const page = await open();
    const asked = page.asked.length;
    await page.pick('Quelle demande?', 'a2');
    await page.pick('À qui?', 'p2');
    await page.press('Essayer');
    expect(page.rows(table).map(([name, cases]) => [name, cases]).slice(1)).toEqual([
      ['Manon Deslauriers (absente aujourd’hui)', '1 (avant : 2)'],
      ['Réjean Huard', '2 (avant : 1)'],
    ]);
    expect(page.text).toContain('Essai : 2026-A2 irait à Réjean Huard, qui aurait 2 sur 4.');
    expect(page.link('Ouvrir la demande 2026-A2').getAttribute('href')).toBe('/equipe/demandes/a2');
    await page.press('Revenir à la charge réelle');
    expect([page.rows(table)[1]?.[1], page.asked.length]).toEqual(['2', asked]);
  });

  it('offers to try only what somebody has accepted', async () => expect((await open()).text).not.toContain('2026-B1 ·'));

  it('asks for the month of the address, in English too', async () => {
    const page = await open('/equipe/pilotage/charge?mois=2026-02', { locale: 'en-CA' });
    expect(page.asked).toContain('/api/reports/workload?from=2026-02-01&until=2026-02-28');
    expect([page.text.includes('in February 2026'), page.link('See March 2026').getAttribute('href')]).toEqual([true, '/equipe/pilotage/charge?mois=2026-03']);
  });
});
