// Compiled before the time of the first test begins.
import './agenda-page';
import { PageUnderTest } from '../testing/page-under-test';

const aCase = (id: string, changes: object = {}) => ({
  ...{ id, number: `2026-${id.toUpperCase()}`, status: 'in_progress', sealed: false, organisationName: 'Le Quai', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  ...{ proposed: false, dueOn: null, nextActionOn: null, waitingFor: 'team', steps: [], meetings: [], ...changes },
});
const CASES = [aCase('a1', { dueOn: '2026-11-20', nextActionOn: '2026-11-24' }), aCase('a2', { timeZone: 'America/Halifax', steps: [{ id: 's', owner: 'together', dueOn: '2026-11-20' }] }), aCase('a3', { nextActionOn: '2026-12-03' })];

describe('the agenda', () => {
  const open = (url = '/equipe/journee/agenda', options = {}) => new PageUnderTest(['diary.read']).answer('GET /api/diary', { items: CASES }).open(url, options);
  const cells = (name: RegExp) => [...document.querySelectorAll('[role=gridcell]')].filter((cell) => name.test(cell.getAttribute('aria-label') ?? '')).map((cell) => cell.getAttribute('aria-label')?.replace(/\s+/g, ' '));

  it('draws the month in whole weeks; each day says its dates, one is reached by Tab, and all can be had in another calendar', async () => {
    const page = await open();
    expect(document.querySelectorAll('[role=gridcell]')).toHaveLength(35);
    expect(page.link('Recevoir ces dates').getAttribute('href')).toBe('/compte');
    expect(cells(/20.novembre/)).toEqual(['vendredi 20 novembre 2026, aujourd’hui, 2 dates']);
    expect(cells(/24.novembre/)).toEqual(['mardi 24 novembre 2026, 1 date']);
    expect([...document.querySelectorAll('[role=gridcell][tabindex="0"]')].map((cell) => cell.getAttribute('aria-selected'))).toEqual(['true']);
  });

  it('says beside the month what the chosen day holds, each kind by its name, and whose day it is', async () => {
    const page = await open();
    const day = page.section('Le vendredi 20 novembre 2026');
    expect(day).toContain('Suivi promis');
    expect(day).toMatch(/Étape du plan \(ensemble\) ?Demande 2026-A2 · Le Quai · jour compté à l’heure des Îles/);
    expect(page.link('Suivi promis').getAttribute('href')).toBe('/equipe/demandes/a1');
  });

  it('is walked with the keys, into the next month too, which the address follows', async () => {
    const page = await open();
    (document.querySelector('[role=gridcell][tabindex="0"]') as HTMLElement).focus();
    await page.key('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('27\u00a0novembre');
    await page.key('ArrowDown');
    expect([document.activeElement?.getAttribute('aria-label'), page.url]).toEqual([expect.stringContaining('4\u00a0décembre'), '/equipe/journee/agenda?mois=2026-12']);
  });

  it('is a list too, of the month in the address', async () => {
    const page = await open('/equipe/journee/agenda?vue=liste&mois=2026-12');
    expect(page.text).toContain('jeudi 3 décembre 2026 Prochaine action');
    expect([document.querySelector('[role=grid]'), page.text.includes('A1')]).toEqual([null, false]);
    expect((await open('/equipe/journee/agenda?vue=liste&mois=2027-02', { locale: 'en-CA' })).text).toContain('No date in February 2027.');
  });
});
