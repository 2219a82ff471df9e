import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('the file of a request on its own page', () => {
  let api: FakeTeamApi;
  const open = (changes: Record<string, unknown> = {}) => {
    api.requests = [aRequest('a1', changes)];
    return PageUnderTest.open('/equipe/demandes/a1', api);
  };
  const entry = (id: string) => ({ id, at: '2026-11-19T15:00:00Z', actor: { personId: 't2', name: 'Réjean' }, kind: 'message', text: `Message ${id}`, internal: false, detail: {} });
  const folded = () => [...document.querySelectorAll('.entry--older .ph-entry__text')].map((text) => text.textContent);

  beforeEach(() => (api = new FakeTeamApi()));

  it('shows the six latest entries, and the older ones when asked', async () => {
    api.timeline = ['1', '2', '3', '4', '5', '6', '7', '8'].map(entry);
    const page = await open();
    expect(folded()).toEqual(['Message 2', 'Message 1']);
    await page.press('Voir les 2 entrées plus anciennes');
    expect([folded(), page.control('Voir les 2 entrées plus anciennes')]).toEqual([[], undefined]);
  });

  it('folds nothing for a single older entry', async () => {
    api.timeline = ['1', '2', '3', '4', '5', '6', '7'].map(entry);
    await open();
    expect(folded()).toEqual([]);
  });

  it.each([
    ['the queue', ['intake'], 'Revenir à la file', '/equipe/file'],
    ['what one accompanies', ['resource'], 'Revenir à mes accompagnements', '/equipe/accompagnements'],
  ])('leads back to %s', async (_, roles, words, address) => {
    api.roles = roles;
    await open();
    const back = document.querySelector('a.ph-back');
    expect([back?.textContent?.replace('←', '').trim(), back?.getAttribute('href')]).toEqual([words, address]);
  });

  it.each([
    ['done', '2026-11-20T14:02:00Z', /Suivi fait\s*Le 20 novembre 2026 à 9 h 02\.\s(?!Il était promis)/],
    ['done_late', '2026-12-18T14:02:00Z', /Le 18 décembre 2026 à 9 h 02\. Il était promis d’ici le mardi 15 décembre 2026\./],
  ])('says when the follow-up was made, and what was promised where it came late (%s)', async (state, doneAt, said) => {
    const { followUp } = aRequest('a1') as unknown as { followUp: object };
    const page = await open({ followUp: { ...followUp, doneAt, state } });
    expect(page.text).toMatch(said);
  });

  it('pushes to the end of no accompaniment that is under way', async () => {
    const { followUp } = aRequest('a1') as unknown as { followUp: object };
    const done = { ...followUp, doneAt: '2026-11-20T14:00:00Z', state: 'done' };
    const primary = () => document.querySelector('.file__actions .ph-button--primary')?.textContent?.trim();
    await open({ status: 'in_progress', allowed: ['close'], followUp: done });
    expect([primary(), document.querySelector('.file__actions')?.textContent]).toEqual([undefined, expect.stringContaining('Fermer')]);
  });
});

describe('the saved views on a phone', () => {
  it('are the one in use, and the others when asked', async () => {
    const page = await PageUnderTest.open('/equipe/file', new FakeTeamApi());
    const shown = () => document.querySelectorAll('.views--folded .views__other').length;
    expect(shown()).toBeGreaterThan(0);
    await page.press('Autres vues');
    expect([shown(), page.control('Moins de vues')?.getAttribute('aria-expanded')]).toEqual([0, 'true']);
  });
});
