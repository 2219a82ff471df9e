import { TestBed } from '@angular/core/testing';
import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const handed = (changes: Record<string, unknown> = {}) => ({ id: 'h1', modelId: 'm1', title: 'Code d’éthique', number: 2, name: 'ethique.pdf', size: 10, handedAt: '2026-11-21T14:12:00Z', handedBy: { personId: 't2', name: 'Réjean' }, superseded: false, ...changes });
const model = (id: string, title: string, number: number) => ({ id, version: 1, code: id, title, item: 'i', description: `À quoi sert ${title}`, language: 'fr', retiredOn: null, versions: [{ id: 'v', number, name: 'x.pdf', mediaType: 'application/pdf', size: 10, publishedAt: '2026-11-01T14:12:00Z' }] });

describe('the models handed over on a request', () => {
  let api: FakeTeamApi;
  const links = (): (string | null)[] => [...document.querySelectorAll('a[download]')].map((each) => each.getAttribute('href'));

  const anew = (): void => {
    api = new FakeTeamApi();
    api.requests = [aRequest('a1', { writable: ['hand_documents'], audience: { sealed: false, persons: [] } })];
  };
  // The page is compiled when it is first opened, which a busy machine takes its time for.
  beforeAll(async () => {
    anew();
    await PageUnderTest.open('/equipe/demandes/a1', api);
    TestBed.resetTestingModule();
  }, 60_000);
  beforeEach(anew);

  it('are picked among those whose latest version the organisation does not have', async () => {
    api.handed = [handed(), handed({ id: 'h0', modelId: 'm2', title: 'Plan de relève', number: 1 })];
    api.models = [model('m1', 'Code d’éthique', 2), model('m2', 'Plan de relève', 2), model('m3', 'Avis de convocation', 1)];
    const page = await PageUnderTest.open('/equipe/demandes/a1', api);
    await page.press('Remettre un modèle');
    expect([...(page.dialog?.querySelectorAll('label') ?? [])].map((each) => each.textContent)).toEqual(['Plan de relève', 'Avis de convocation']);
    await page.press('Remettre');
    expect(page.text).toContain('Choisissez au moins un modèle.');
    expect(api.sent).toEqual([]);
    page.field('Avis de convocation').click();
    await page.settled();
    await page.press('Remettre');
    expect(api.sent).toMatchObject([{ call: 'handed-documents', body: { modelIds: ['m3'] }, ifMatch: '"3"' }]);
    expect(page.toasts).toContain('Remis à l’organisme.');
  });

  it('are each saved in the version that was handed over, and say when a later one exists', async () => {
    api.handed = [handed({ superseded: true })];
    const page = await PageUnderTest.open('/equipe/demandes/a1', api);
    expect(page.text).toMatch(/Code d’éthique\s*Une version plus récente existe\s*Version 2, par Réjean, 21 novembre 2026/);
    expect(links()).toEqual(['/api/requests/a1/handed-documents/h1']);
  });

  it('are offered by nobody who may not, and say nothing to whoever asked while there is none', async () => {
    api.requests = [aRequest('a1', { requester: { personId: 'me', name: 'Manon', function: 'direction' }, audience: { sealed: false, persons: [] }, writable: [], allowed: [] })];
    expect((await PageUnderTest.open('/equipe/demandes/a1', api)).text).not.toContain('Remettre un modèle');
    TestBed.resetTestingModule();
    api.roles = [];
    expect((await PageUnderTest.open('/mes-demandes/a1', api)).text).not.toContain('Documents remis');
    TestBed.resetTestingModule();
    api.handed = [handed()];
    expect((await PageUnderTest.open('/mes-demandes/a1', api)).text).toContain('Documents remis');
  });
});
