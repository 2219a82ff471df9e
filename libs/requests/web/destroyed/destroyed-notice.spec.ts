import { FakeTeamApi, aRequest } from '../queue/fake-team-api';
import { PageUnderTest } from '../queue/page-under-test';

const GONE = { status: 'closed', subject: 'Contenu détruit', description: 'Contenu détruit', situation: {}, allowed: [], writable: [] };
// Still 30 November in Montréal.
const DESTROYED_AT = '2033-12-01T03:30:00Z';
const PLACES = [
  ['the team', '/equipe/demandes/a1', ['coordination'], 'p1'],
  ['whoever asked', '/mes-demandes/a1', [], 'me'],
] as const;

describe.each(PLACES)('a request whose content is destroyed, to %s', (_, url, roles, personId) => {
  let api: FakeTeamApi;
  beforeEach(() => {
    api = new FakeTeamApi();
    api.roles = [...roles];
  });

  const open = (changes: Record<string, unknown>): Promise<PageUnderTest> => {
    api.requests = [aRequest('a1', { requester: { personId, name: '', function: 'direction' }, audience: { sealed: false, persons: [] }, excludedPersons: [], ...changes })];
    return PageUnderTest.open(url, api);
  };
  const withRole = (selector: string): string[] => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '').filter((said) => said !== '');

  it('says when, why and what is left of it', async () => {
    await open({ ...GONE, destroyedAt: DESTROYED_AT });
    expect(withRole('[role="status"] p')).toEqual(['Les renseignements de cette demande ont été détruits le mercredi 30 novembre 2033, selon le calendrier de conservation.', 'Il en reste des dates et des chiffres pour les rapports, sans un mot ni un nom. Rien ne peut y être ajouté.']);
    expect(withRole('h1')).toEqual([expect.stringContaining('2026-A1')]);
  });

  it('offers nothing to do, to fill in or to unfold, and reads nothing more of it', async () => {
    const page = await open({ ...GONE, destroyedAt: DESTROYED_AT });
    expect([...(document.querySelector('ph-request-file, .ph-page')?.querySelectorAll('button, input, textarea, select, summary, [role="group"]') ?? ['no page'])]).toEqual([]);
    expect([page.text.includes('Le récit'), api.read.filter((path) => /attachments|readers|reviews|handed/.test(path))]).toEqual([false, []]);
  });

  it('is not said of a request that is kept', async () => {
    const page = await open({});
    expect([page.text.includes('détruits'), page.text.includes('Le récit de a1'), document.querySelectorAll('button').length > 0]).toEqual([false, true, true]);
  });
});
