import { AccountScreen } from '../testing/account-screen';
import { FakeAccountApi, SESSION } from '../testing/fake-account-api';

const OTHER = { id: 'a2', personId: 'p2', name: 'Océane Lebrasseur', email: 'oceane@exemple.test', roles: ['resource'], secondFactor: true, invited: false, disabledAt: null };
const MINE = { ...OTHER, id: 'me', personId: 'p-me', name: 'Maude Arbour', roles: ['admin'] };
const RECOVERY = {
  id: 'r1',
  account: { id: 'a2', name: 'Océane Lebrasseur', email: 'oceane@exemple.test' },
  askedAt: '2026-11-20T15:00:00Z',
  expiresAt: '2026-11-27T15:00:00Z',
  approvals: [] as { name: string; at: string }[],
  doneAt: null as string | null,
};

describe('the accounts of the network', () => {
  let api: FakeAccountApi;

  beforeEach(() => {
    api = new FakeAccountApi();
    api.session = { ...SESSION, roles: ['admin'], permissions: ['account.manage', 'account.recover'] };
    api.answer('GET /accounts', { items: [MINE, OTHER], nextCursor: null });
  });

  it.each(['/equipe/comptes', '/equipe/recuperations'])('%s does not exist for whoever may not', async (url) => {
    api.session = SESSION;
    expect((await AccountScreen.open(url, api)).text).toContain('Ailleurs');
  });

  it('changes the roles of another, never one’s own', async () => {
    api.answer('PUT /accounts/a2/roles', { ...OTHER, roles: ['intake', 'resource'] });
    const screen = await AccountScreen.open('/equipe/comptes', api);
    expect(screen.text).toContain('C’est votre compte');
    expect(screen.control('Changer les rôles (Maude Arbour)')).toBeUndefined();
    await screen.press('Changer les rôles (Océane Lebrasseur)');
    expect(screen.field('Personne-ressource').checked).toBe(true);
    await screen.choose('Accueil');
    await screen.press('Donner ces rôles');
    expect(api.bodiesOf('PUT /accounts/a2/roles')).toEqual([{ roles: ['intake', 'resource'] }]);
    expect(screen.dialog).toBeNull();
    expect(screen.text).toContain('Accueil et Personne-ressource');
  });

  it('closes an account once that is confirmed, and opens it again', async () => {
    api.answer('POST /accounts/a2/disable', { ...OTHER, disabledAt: '2026-11-20T15:00:00Z' });
    api.answer('POST /accounts/a2/enable', OTHER);
    const screen = await AccountScreen.open('/equipe/comptes', api);
    await screen.press('Fermer le compte (Océane Lebrasseur)');
    expect(api.asked).toEqual([]);
    await screen.press('Fermer ce compte');
    expect(screen.text).toContain('Fermé depuis le 20 novembre 2026');
    await screen.press('Rouvrir le compte (Océane Lebrasseur)');
    expect(screen.toasts).toEqual(['Compte fermé\u00a0: Océane Lebrasseur.', 'Compte rouvert\u00a0: Océane Lebrasseur.']);
  });

  it('invites a colleague, says what is refused beside its field, and sends another link while there is no answer', async () => {
    const invited = { ...OTHER, id: 'a3', name: 'Luc Cyr', email: 'luc@exemple.test', roles: ['intake'], invited: true };
    api.answer('POST /accounts', { status: 422, code: 'rule_broken', errors: [{ pointer: '/email', code: 'address_taken', message: 'Un compte a déjà cette adresse.' }] }, invited);
    api.answer('POST /accounts/a3/invitation', invited);
    const screen = await AccountScreen.open('/equipe/comptes', api);
    await screen.press('Inviter une personne');
    await screen.press('Envoyer l’invitation');
    expect(screen.dialog?.textContent).toContain('Choisissez au moins un rôle.');
    await screen.type('Nom', 'Luc Cyr');
    await screen.type('Adresse courriel', 'luc@exemple.test');
    await screen.choose('Accueil');
    await screen.press('Envoyer l’invitation');
    expect(screen.dialog?.textContent).toContain('Un compte a déjà cette adresse.');
    await screen.press('Envoyer l’invitation');
    expect([screen.dialog, api.bodiesOf('POST /accounts').at(-1)]).toEqual([null, { name: 'Luc Cyr', email: 'luc@exemple.test', roles: ['intake'] }]);
    expect(screen.text).toContain('Invitation sans réponse');
    await screen.press('Envoyer un autre lien (Luc Cyr)');
    expect(api.bodiesOf('POST /accounts/a3/invitation')).toEqual([{}]);
  });

  describe('lost access', () => {
    const open = (recovery: object) => {
      api.answer('GET /recoveries', { items: [recovery] });
      return AccountScreen.open('/equipe/recuperations', api);
    };

    it('is approved after the telephone, not before', async () => {
      api.answer('POST /recoveries/r1/approve', { ...RECOVERY, approvals: [{ name: 'Maude Arbour', at: '2026-11-21T15:00:00Z' }] });
      const screen = await open(RECOVERY);
      await screen.press('Vérifier et approuver (Océane Lebrasseur)');
      await screen.press('Approuver');
      expect(screen.dialog?.textContent).toContain('Faites les trois vérifications');
      for (const check of ['J’ai appelé', 'J’ai reconnu', 'Elle dit avoir fait']) await screen.choose(check);
      await screen.press('Approuver');
      expect(api.asked.map(({ call }) => call)).toEqual(['POST /recoveries/r1/approve']);
      expect(screen.text).toContain('Approuvé par Maude Arbour');
      expect(screen.text).toContain('Une deuxième personne doit rappeler et approuver à son tour.');
      expect(screen.control('Vérifier et approuver (Océane Lebrasseur)')).toBeUndefined();
    });

    it('leaves the list at the second approval', async () => {
      const first = { name: 'Réjean Thibodeau', at: '2026-11-21T15:00:00Z' };
      api.answer('POST /recoveries/r1/approve', { ...RECOVERY, doneAt: '2026-11-22T15:00:00Z' });
      const screen = await open({ ...RECOVERY, approvals: [first] });
      expect(screen.text).toContain('Il manque une approbation');
      await screen.press('Vérifier et approuver (Océane Lebrasseur)');
      for (const check of ['J’ai appelé', 'J’ai reconnu', 'Elle dit avoir fait']) await screen.choose(check);
      await screen.press('Approuver');
      expect(screen.text).toContain('Personne n’attend');
      expect(screen.toasts).toEqual(['Protection retirée\u00a0: Océane Lebrasseur. Un courriel le lui dit.']);
    });

    it('is not approved by its holder', async () => {
      const screen = await open({ ...RECOVERY, account: { ...RECOVERY.account, id: 'me' } });
      expect(screen.text).toContain('deux autres personnes doivent vous rappeler');
    });
  });
});
