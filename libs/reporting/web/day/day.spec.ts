// Compiled before the time of the first test begins.
import './day-page';
import { PageUnderTest } from '../testing/page-under-test';

const aCase = (id: string, changes: object = {}) => ({
  ...{ id, number: `2026-${id.toUpperCase()}`, status: 'in_progress', sealed: false, organisationName: 'Le Quai', timeZone: 'America/Toronto' },
  ...{ proposed: false, dueOn: null, nextActionOn: null, waitingFor: 'team', steps: [], meetings: [], ...changes },
});

describe('my day, for whoever accompanies', () => {
  const open = (items: readonly object[], options = {}) => new PageUnderTest(['diary.read']).answer('GET /api/diary', { items }).open('/equipe/journee', options);

  it('has each case once, under what presses most, with its dates', async () => {
    const page = await open([
      aCase('a1', { nextActionOn: '2026-11-19', dueOn: '2026-12-20' }),
      aCase('a2', { dueOn: '2026-11-20' }),
      aCase('a3', { steps: [{ id: 's', owner: 'organisation', dueOn: '2026-11-24' }] }),
      aCase('a4', { waitingFor: 'organisation', nextActionOn: '2026-12-01' }),
      aCase('a5', { proposed: true, dueOn: '2026-12-20' }),
    ]);
    expect(page.headings).toEqual(['Ma journée', 'On vous propose', 'En retard', 'Aujourd’hui', 'Dans les six jours qui viennent', 'Attend l’organisme']);
    expect(page.section('En retard')).toMatch(/Demande 2026-A1 ?Le Quai Prochaine action : jeudi 19 novembre 2026 en retard Suivi promis : dimanche 20 décembre 2026/);
    expect(page.section('Dans les six jours qui viennent')).toContain('Étape du plan (à l’organisme) : mardi 24 novembre 2026');
    expect(page.link('Demande 2026-A4').getAttribute('href')).toBe('/equipe/demandes/a4');
  });

  it('shows what has no next action, also among those that wait', async () => {
    const page = await open([aCase('a1'), aCase('a2', { waitingFor: 'organisation' })]);
    expect(page.section('Sans prochaine action')).toContain('prévoyez la suite');
    expect(page.section('Attend l’organisme')).toContain('Sans prochaine action');
    expect(page.text).toContain('Rien en retard, rien pour aujourd’hui.');
  });

  it('counts the days where the request is: the islands are tomorrow already', async () => {
    const cases = [aCase('a1', { nextActionOn: '2026-11-20' }), aCase('a2', { nextActionOn: '2026-11-20', timeZone: 'America/Halifax' })];
    const page = await open(cases, { now: '2026-11-21T04:30:00Z' });
    expect([page.section('Aujourd’hui').includes('A1'), page.section('En retard').includes('A2')]).toEqual([true, true]);
  });

  it('says the hour of a meeting, and that of the islands where it is theirs', async () => {
    const meeting = { id: 'm', on: '2026-11-20', startsAt: '2026-11-20T18:30:00Z' };
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const page = await open([aCase('a1', { meetings: [meeting], timeZone: 'America/Halifax' }), aCase('a2', { meetings: [meeting], timeZone: here })]);
    const today = page.section('Aujourd’hui');
    expect(today).toMatch(/Rencontre à \d+ h 30 \(14 h 30 à l’heure des Îles\)/);
    expect(today).toMatch(/Rencontre à \d+ h 30\s?:/);
  });

  it('teaches when there is nothing, in English too', async () => {
    expect((await open([])).text).toContain('Rien ne vous attend');
    expect((await open([], { locale: 'en-CA' })).text).toContain('Nothing awaits you');
  });
});
