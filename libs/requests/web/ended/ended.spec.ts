import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('a number that finds nothing', () => {
  let api: FakeTeamApi;
  const search = (q: string) => PageUnderTest.open(`/equipe/file?q=${q}`, api);

  beforeEach(() => {
    api = new FakeTeamApi();
    api.requests = [];
  });

  it('may be that of an ended request, which is read again for a reason, until a day that is said', async () => {
    const page = await search('2026-7k3q');
    expect(page.text).toContain('Cette demande est peut-être fermée.');
    await page.press('Demander à la relire');
    await page.press('Relire pendant 7 jours');
    expect(page.dialog?.textContent).toContain('Écrivez la raison.');
    await page.type('Pourquoi faut-il la relire?', 'Le bailleur rappelle.');
    api.after = { id: 'new' };
    api.requests = [aRequest('new', { status: 'closed', audience: { sealed: false, persons: [] } })];
    api.timeline = [{ id: 't1', at: '2026-11-20T15:00:00Z', actor: { personId: 'me', name: 'Manon' }, kind: 'access_after_closing', text: 'Le bailleur rappelle.', internal: false, detail: { until: '2026-11-27T15:00:00Z' } }];
    await page.press('Relire pendant 7 jours');
    expect(api.sent[0]).toMatchObject({ call: 'access-grants', body: { number: '2026-7K3Q', reason: 'Le bailleur rappelle.' } });
    expect(page.url).toBe('/equipe/demandes/new');
    expect(page.text).toMatch(/Relecture permise jusqu’au 27 novembre 2026/);
    expect(page.control('Sceller')).toBeUndefined();
  });

  it('keeps the reason when there is nothing to read, and says what that may mean', async () => {
    const page = await search('2026-7K3Q');
    await page.press('Demander à la relire');
    await page.type('Pourquoi faut-il la relire?', 'Le bailleur rappelle.');
    api.refusal = { status: 404, body: { code: 'not_found' } };
    await page.press('Relire pendant 7 jours');
    expect(page.dialog?.textContent).toContain('Aucune demande terminée ne peut être relue sous ce numéro.');
    expect(page.field<HTMLTextAreaElement>('Pourquoi faut-il la relire?').value).toBe('Le bailleur rappelle.');
  });

  it('is led to the view that has it', async () => {
    api.elsewhere = [aRequest('e5', { number: '2026-7K3Q', status: 'in_progress' })];
    const page = await search('2026-7K3Q');
    expect(page.text).not.toContain('peut-être fermée');
    await page.press('Ouvrir 2026-7K3Q');
    expect(page.url).toContain('vue=toutes');
    expect(page.url).toContain('demande=e5');
  });

  it('is a word: nothing is offered', async () => {
    expect((await search('girouette')).text).not.toContain('peut-être fermée');
  });
});
