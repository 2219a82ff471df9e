import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('the palette', () => {
  let api: FakeTeamApi;
  let page: PageUnderTest;
  const input = () => document.querySelector<HTMLInputElement>('#palette-input');
  const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent?.trim().replace(/\s+/g, ' ') ?? '');
  const active = () => document.getElementById(input()?.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim().replace(/\s+/g, ' ');

  async function open(url = '/equipe/file'): Promise<void> {
    page = await PageUnderTest.open(url, api);
    await page.key('k', { ctrlKey: true });
    await page.together();
  }
  async function type(typed: string): Promise<void> {
    const field = input();
    if (!field) throw new Error('no palette');
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    await page.together();
  }

  beforeEach(() => {
    localStorage.clear();
    api = new FakeTeamApi();
  });

  it('opens with Ctrl+K, also from a field and with single keys switched off, on its own field', async () => {
    localStorage.setItem('phare.shortcuts', 'off');
    page = await PageUnderTest.open('/equipe/file', api);
    document.querySelector<HTMLInputElement>('#queue-search')?.focus();
    await page.key('k', { ctrlKey: true });
    expect(document.activeElement).toBe(input());
    expect([input()?.getAttribute('role'), input()?.getAttribute('aria-controls')]).toEqual(['combobox', document.querySelector('[role=listbox]')?.id]);
  });

  it('finds a view and a screen whatever the accents and the case, and goes there', async () => {
    await open();
    await type('ECHEANCE');
    expect(options()).toEqual(['Échéance dans moins de 7 jours']);
    expect(active()).toBe('Échéance dans moins de 7 jours');
    await page.key('Enter');
    expect([page.dialog, page.url]).toEqual([null, '/equipe/file?vue=echeance']);
  });

  it('finds a request in sight by its number, and opens it', async () => {
    api.requests = [aRequest('a1'), aRequest('b2', { organisation: { id: 'o2', name: 'Le Quai', timeZone: 'America/Toronto' } })];
    await open();
    await type('2026-B2');
    expect(options()).toEqual(['2026-B2 · Le QuaiSujet b2']);
    await page.key('Enter');
    expect(page.url).toBe('/equipe/file?demande=b2');
  });

  it('offers what may be done on the open request, and no more', async () => {
    api.requests = [aRequest('a1', { allowed: ['follow_up'] })];
    await open('/equipe/file?demande=a1');
    await type('inscrire');
    expect(options()).toEqual(['Inscrire un suivi : 2026-A1']);
    await page.key('Enter');
    await page.together();
    expect(page.dialog?.textContent).toContain('Inscrire un suivi');
    expect(input()).toBeNull();
  });

  it('is walked with the arrows, round its ends', async () => {
    await open();
    const all = options();
    expect(active()).toBe(all[0]);
    await page.key('ArrowDown');
    expect(active()).toBe(all[1]);
    await page.key('ArrowUp');
    await page.key('ArrowUp');
    expect(active()).toBe(all.at(-1));
  });

  it('stays where one walked to when what it offers changes, and goes to the first of what is typed', async () => {
    await open();
    await page.key('ArrowDown');
    const walkedTo = input()?.getAttribute('aria-activedescendant');
    await page.speak('en-CA');
    expect(options()).toContain('Overdue');
    expect(input()?.getAttribute('aria-activedescendant')).toBe(walkedTo);
    await type('o');
    expect(active()).toBe(options()[0]);
  });

  it('says that nothing matches', async () => {
    await open();
    await type('zzz');
    expect(page.dialog?.textContent).toContain('Rien ne correspond');
  });
});
