import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const HOLIDAYS = { id: 'c1', from: '2026-12-16', until: '2027-01-03', reason: 'congé des Fêtes' };

describe('closures of the office', () => {
  let api: FakeTeamApi;
  beforeEach(() => {
    api = new FakeTeamApi();
    api.roles = ['coordination'];
    api.permissions = ['policy.read_closures', 'policy.keep_closures'];
  });

  const type = async (page: PageUnderTest, legend: string, [day, month, year]: readonly string[]): Promise<void> => {
    await page.type('Jour', day ?? '', legend);
    await page.type('Mois', month ?? '', legend);
    await page.type('Année', year ?? '', legend);
  };

  it('are announced by coordination', async () => {
    const page = await PageUnderTest.open('/equipe/fermetures', api);
    expect(page.text).toContain('Aucune fermeture n’est annoncée');
    await page.press('Annoncer');
    expect(page.text).toContain('Dites pourquoi le bureau ferme.');
    await type(page, 'Premier jour', ['16', '12', '2026']);
    await type(page, 'Dernier jour', ['3', '1', '2027']);
    await page.type('Pourquoi?', 'congé des Fêtes');
    api.closures = [HOLIDAYS];
    await page.press('Annoncer');
    expect(api.sent.at(-1)).toMatchObject({ call: 'POST /api/office-closures', body: { from: '2026-12-16', until: '2027-01-03', reason: 'congé des Fêtes' } });
    expect(page.toasts).toEqual(['La fermeture est annoncée.']);
    expect(page.text).toContain('Du 16 décembre 2026 au 3 janvier 2027');
  });

  it.each([
    ['2026-12-01T15:00:00Z', 'Retirer', 'La fermeture est retirée.'],
    ['2026-12-18T15:00:00Z', 'Rouvrir dès aujourd’hui', 'Le bureau compte comme ouvert à partir d’aujourd’hui.'],
  ])('end at %s by « %s »', async (now, action, said) => {
    api.closures = [HOLIDAYS];
    const page = await PageUnderTest.open('/equipe/fermetures', api, now);
    await page.press(action);
    expect(api.sent.at(-1)).toMatchObject({ call: 'DELETE /api/office-closures/c1' });
    expect(page.toasts).toEqual([said]);
  });

  it('are read by the rest of the team, who change nothing of them', async () => {
    api.roles = ['intake'];
    api.permissions = ['policy.read_closures'];
    api.closures = [HOLIDAYS];
    const page = await PageUnderTest.open('/equipe/fermetures', api);
    expect(page.text).toContain('congé des Fêtes');
    expect([page.control('Annoncer'), page.control('Retirer')]).toEqual([undefined, undefined]);
  });

  it('bring the day forward that the team aims for, and say so', async () => {
    api.closures = [HOLIDAYS];
    api.requests = [aRequest('a1', { followUp: { dueOn: '2026-12-20', internalTargetOn: '2026-12-18', timeZone: 'America/Toronto', rule: 'civil-30', clause: 'c.unable_to_act', doneAt: null, state: 'running' }, receivedAt: '2026-11-20T14:00:00Z' })];
    const page = await PageUnderTest.open('/equipe/demandes/a1', api, '2026-12-01T15:00:00Z');
    expect(page.text).toContain('L’équipe vise le mardi 15 décembre 2026.');
    expect(page.text).toContain('Le bureau est fermé du 16 décembre 2026 au 3 janvier 2027 (congé des Fêtes)');
  });
});
