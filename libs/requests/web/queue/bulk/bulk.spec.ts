import { FakeTeamApi, aFrame, aRequest } from '../../testing/fake-team-api';
import { PageUnderTest } from '../../testing/page-under-test';

describe('several requests at once', () => {
  let api: FakeTeamApi;
  let page: PageUnderTest;
  const sent = () => api.sent.map(({ call, ifMatch, body }) => [call, ifMatch, body]);

  beforeEach(async () => {
    localStorage.clear();
    api = new FakeTeamApi();
    api.requests = [aRequest('a1'), aRequest('b2', { version: 5 }), aRequest('c3'), aFrame('s1')];
    page = await PageUnderTest.open('/equipe/file', api);
  });

  it('are picked with x and Shift x, never what only a frame is shown of', async () => {
    await page.key('j');
    await page.key('x');
    expect(page.text).toContain('1 demande choisie');
    for (let presses = 0; presses < 3; presses += 1) await page.key('j');
    await page.key('X', { shiftKey: true });
    expect(page.text).toContain('3 demandes choisies');
    expect(page.labels('Choisir')).toEqual(['Choisir 2026-A1', 'Choisir 2026-B2', 'Choisir 2026-C3']);
    await page.press('Ne plus rien choisir');
    expect(page.text).not.toContain('choisie');
  });

  it('are planned one by one, each from its own version; those refused stay picked, and say why', async () => {
    api.refuse('b2', { status: 412, body: { code: 'stale_version', detail: 'Cette demande a changé depuis.' } });
    await page.key('j');
    await page.key('x');
    await page.key('j');
    await page.key('x');
    await page.press('Prévoir la suite');
    await page.choose('À l’organisme');
    await page.press('Prévoir');
    const body = { waitingFor: 'organisation', nextActionOn: null };
    expect(sent()).toEqual([['next-action', '"3"', body], ['next-action', '"5"', body]]);
    expect(page.dialog?.textContent).toMatch(/2026-B2\s: Cette demande a changé depuis\./);
    expect(page.toasts).toEqual(['La suite d’une demande est prévue.']);
    expect(page.text).toContain('1 demande choisie');
  });
});
