import { TestBed } from '@angular/core/testing';
import { Session } from '@phare/kernel/web';
import { PasskeyRefused } from '../shared/passkey-device';
import { AccountScreen } from '../testing/account-screen';
import { FakeAccountApi, SESSION } from '../testing/fake-account-api';

const BAD = { status: 401, code: 'bad_credentials' };
const OTP = { status: 401, code: 'otp_required' };

describe('signing in', () => {
  let api: FakeAccountApi;

  beforeEach(() => {
    api = new FakeAccountApi();
    api.session = null;
    api.answer('POST /session', SESSION);
  });

  async function signIn(from = '/connexion', password = 'trois goélands au large'): Promise<AccountScreen> {
    const screen = await AccountScreen.open(from, api);
    await screen.type('Adresse courriel', 'maude@exemple.test');
    await screen.type('Mot de passe', password);
    await screen.press('Se connecter');
    return screen;
  }

  it.each([
    [[], [], '/'],
    [['intake'], [], '/equipe'],
    [['admin'], ['account.manage'], '/equipe/comptes'],
    [['resource'], [], '/compte'],
  ])('leads whoever holds %j where they work', async (roles, permissions, url) => {
    api.answer('POST /session', { ...SESSION, roles, permissions });
    expect((await signIn()).url).toBe(url);
    expect(TestBed.inject(Session).isTeam()).toBe(roles.includes('intake'));
  });

  it('comes back to the page that asked for it', async () => {
    expect((await signIn('/connexion?retour=%2Fequipe%2Fdemandes%2F1')).url).toBe('/equipe/demandes/1');
  });

  // ASVS 5.0, open redirect: a link made elsewhere must not lead a signed-in person away.
  it.each(['%2F%2Fpiege.exemple.test', '%2F%5Cpiege.exemple.test', 'https%3A%2F%2Fpiege.exemple.test'])('never leads away: %s', async (retour) => {
    expect((await signIn(`/connexion?retour=${retour}`)).url).toBe('/');
  });

  it('says the same thing for an unknown address and a wrong password, and keeps what was typed', async () => {
    api.answer('POST /session', BAD);
    const screen = await signIn();
    expect(screen.url).toBe('/connexion');
    expect(document.querySelector('[role=status]')?.textContent).toContain('L’adresse ou le mot de passe ne correspond pas');
    expect([screen.field('Adresse courriel').value, screen.field('Mot de passe').value]).toEqual(['maude@exemple.test', 'trois goélands au large']);
  });

  it('tells too many attempts from a refusal', async () => {
    api.answer('POST /session', { status: 429, code: 'too_many_requests' });
    expect((await signIn()).text).toContain('Attendez dix minutes, puis réessayez.');
  });

  it('asks for a code without saying where it comes from, and sends it with what was typed', async () => {
    api.answer('POST /session', OTP, BAD, SESSION);
    const screen = await signIn();
    expect(screen.text).toContain('Écrivez le code à six ou huit chiffres');
    expect(document.activeElement).toBe(screen.field('Code'));
    await screen.type('Code', '123 456');
    await screen.press('Se connecter');
    expect(screen.text).toContain('Le code ne correspond pas');
    expect(screen.field('Code').value).toBe('123 456');
    await screen.press('Se connecter');
    expect(api.bodiesOf('POST /session').at(-1)).toEqual({ email: 'maude@exemple.test', password: 'trois goélands au large', otp: '123456' });
    expect(screen.url).toBe('/');
  });

  it('asks for another code, and goes back to the password with everything typed', async () => {
    api.answer('POST /session', OTP);
    const screen = await signIn();
    await screen.press('Demander un autre code');
    expect(screen.text).toContain('Si vos codes viennent par courriel, un nouveau est en route.');
    await screen.press('Revenir au mot de passe');
    expect([screen.field('Adresse courriel').value, screen.field('Mot de passe').value]).toEqual(['maude@exemple.test', 'trois goélands au large']);
  });

  it('says what is missing, beside each field and above', async () => {
    const screen = await AccountScreen.open('/connexion', api);
    await screen.press('Se connecter');
    const summary = document.querySelector('[role=alert]');
    expect(summary?.textContent).toContain('Écrivez votre adresse courriel.');
    expect(summary?.textContent).toContain('Écrivez votre mot de passe.');
    expect(document.activeElement).toBe(summary);
    expect(api.asked).toEqual([]);
  });

  describe('with a passkey', () => {
    const open = (sign: () => Promise<Record<string, unknown>>) => {
      api.answer('POST /session/passkey/options', { options: { challenge: 'c' } });
      api.answer('POST /session/passkey', SESSION);
      return AccountScreen.open('/connexion?retour=%2Fcompte', api, { supported: true, sign });
    };

    it('is not offered where the browser has none', async () => {
      expect((await AccountScreen.open('/connexion', api)).control('Utiliser une clé d’accès')).toBeUndefined();
    });

    it('sends what the device signed, and comes back to the page that asked', async () => {
      const screen = await open(async () => ({ id: 'signed' }));
      api.session = SESSION;
      await screen.press('Utiliser une clé d’accès');
      expect(api.bodiesOf('POST /session/passkey')).toEqual([{ response: { id: 'signed' } }]);
      expect(screen.url).toBe('/compte');
    });

    it('says that the device did not answer, and that a passkey is not known', async () => {
      const screen = await open(() => Promise.reject(new PasskeyRefused(false)));
      await screen.press('Utiliser une clé d’accès');
      expect(screen.text).toContain('La clé d’accès n’a pas répondu');
      TestBed.resetTestingModule();
      const other = await open(async () => ({}));
      api.answer('POST /session/passkey', BAD);
      await other.press('Utiliser une clé d’accès');
      expect(other.text).toContain('Cette clé d’accès n’est pas reconnue ici.');
    });
  });
});
