// Compiled before the time of the first test begins.
import './deadlines-page';
import { PageUnderTest } from '../testing/page-under-test';

const promises = (received: number | null, kept: number | null, late: number | null, pending: number | null, more: object = {}) => ({ received, kept, late, pending, keptShare: null, medianDays: null, p90Days: null, ...more });
const YEAR = promises(40, 30, 5, 5, { keptShare: 86, medianDays: 12, p90Days: 29 });
const REPORT = {
  year: 2026,
  now: { atRisk: 3, overdue: 1 },
  total: YEAR,
  byMonth: [{ key: '2026-06', ...YEAR }],
  byFamily: [
    { key: 'vie-democratique', ...promises(30, null, null, null) },
    { key: 'sealed', ...promises(null, null, null, null) },
  ],
  byTerritory: [{ key: null, ...YEAR }],
  reasons: [{ reason: 'capacity', count: 5 }, { reason: 'unsaid', count: null }],
};

describe('due dates, for coordination', () => {
  const page = () => new PageUnderTest(['report.read_deadlines']).answer('GET /api/reports/deadlines', REPORT);

  it('says what stands today, each number leading to its list', async () => {
    const shown = await page().open('/equipe/pilotage/echeances');
    expect(shown.link('3 demandes à risque cette semaine').getAttribute('href')).toBe('/equipe/file?vue=echeance');
    expect(shown.link('1 demande en retard').getAttribute('href')).toBe('/equipe/file?vue=retard');
    expect(shown.link('Toutes les échéances manquées').getAttribute('href')).toBe('/equipe/retards');
    expect(shown.link('Transférer ce qu’une personne accompagne').getAttribute('href')).toBe('/equipe/personnes-ressources');
  });

  it('says how many mails did not arrive, where there are some, to whoever may send them again', async () => {
    const shown = await new PageUnderTest(['report.read_deadlines', 'mail.resend']).answer('GET /api/reports/deadlines', REPORT).answer('GET /api/undelivered-mails', { items: [{ id: 'u1' }, { id: 'u2' }], nextCursor: null }).open('/equipe/pilotage/echeances');
    expect(shown.link('2 courriels ne sont pas arrivés').getAttribute('href')).toBe('/equipe/courriels/non-remis');
  });

  it('says the share and the delays in a sentence', async () => {
    const shown = await page().open('/equipe/pilotage/echeances');
    expect(shown.text).toContain('86 % des suivis promis ont été faits dans les délais. Le premier suivi vient le plus souvent en 12 jours ou moins (médiane); neuf fois sur dix, en 29 jours ou moins.');
  });

  it('has beside each picture, told in a sentence, a table with the same numbers', async () => {
    const shown = await page().open('/equipe/pilotage/echeances');
    expect(shown.pictures[0]).toBe('Par mois de réception. En tout, 40 demandes : 30 suivies dans les délais, 5 en retard, 5 à venir. Le tableau qui suit donne chaque nombre.');
    expect(shown.rows('Par mois de réception : les mêmes nombres')).toEqual([
      ['Mois', 'Reçues', 'Dans les délais', 'En retard', 'À venir', 'Part dans les délais', 'Délai médian (jours)', '9 sur 10 en (jours)'],
      ['juin 2026', '40', '30', '5', '5', '86 %', '12', '29'],
      ['Toute l’année', '40', '30', '5', '5', '86 %', '12', '29'],
    ]);
  });

  it('says what is masked, and names what has no code of the policy', async () => {
    const shown = await page().open('/equipe/pilotage/echeances');
    expect(shown.rows('Par famille de soutien : les mêmes nombres').slice(1, 3)).toEqual([
      ['Soutien à la vie démocratique', '30', 'masqué', 'masqué', 'masqué', 'masqué', '–', '–'],
      ['Demandes scellées', 'masqué', 'masqué', 'masqué', 'masqué', 'masqué', '–', '–'],
    ]);
    expect(shown.section('Pourquoi en retard')).toContain('Équipe débordée');
    expect(shown.rows('Pourquoi en retard')).toEqual([['Raison', 'Demandes en retard'], ['Équipe débordée', '5'], ['Raison pas encore dite', 'masqué']]);
    expect(shown.text).toContain('Territoire inconnu');
  });

  it('has neither picture nor table where every group is masked', async () => {
    const masked = { key: 'Avignon', ...promises(null, null, null, null) };
    const shown = await page().answer('GET /api/reports/deadlines', { ...REPORT, byTerritory: [masked] }).open('/equipe/pilotage/echeances');
    expect(shown.section('Par territoire')).toMatch(/^Par territoire ?Trop peu de demandes pour les répartir sans désigner quelqu’un\.$/);
  });

  it('keeps the year in the address', async () => {
    const shown = await page().open('/equipe/pilotage/echeances?annee=2025');
    expect(shown.asked).toContain('/api/reports/deadlines?year=2025');
    await shown.press('Voir 2025');
    expect(shown.url).toBe('/equipe/pilotage/echeances?annee=2025');
  });

  it('teaches when there is nothing to count', async () => {
    const shown = await new PageUnderTest(['report.read_deadlines']).answer('GET /api/reports/deadlines', { ...REPORT, total: promises(0, 0, 0, 0), byMonth: [], byFamily: [], byTerritory: [], reasons: [] }).open('/equipe/pilotage/echeances');
    expect([shown.text.includes('Aucune demande'), shown.pictures]).toEqual([true, []]);
  });

  it('is in English too, and not for everyone', async () => {
    expect((await page().open('/equipe/pilotage/echeances', { locale: 'en-CA' })).text).toContain('86% of the promised follow-ups were made in time.');
    expect((await new PageUnderTest([]).open('/equipe/pilotage/echeances')).text).toBe('Ailleurs');
  });
});
