import { AccountScreen } from '../testing/account-screen';
import { FakeAccountApi, SESSION } from '../testing/fake-account-api';

describe('without a password', () => {
  let api: FakeAccountApi;

  beforeEach(() => {
    api = new FakeAccountApi();
    api.session = null;
  });

  it('keeps the address typed from one way in to the next, out of the address bar', async () => {
    const screen = await AccountScreen.open('/connexion?retour=%2Fsuite', api);
    await screen.type('Adresse courriel', 'maude@exemple.test');
    await screen.press('Recevoir un code par courriel');
    expect([screen.url, screen.field('Adresse courriel').value]).toEqual(['/connexion/code?retour=%2Fsuite', 'maude@exemple.test']);
  });

  it('opens with a mailed code, whatever its spaces, after a wrong one', async () => {
    api.answer('POST /session/codes/verify', { status: 401, code: 'bad_credentials' }, SESSION);
    const screen = await AccountScreen.open('/connexion/code?retour=%2Fsuite', api);
    await screen.type('Adresse courriel', 'maude@exemple.test');
    await screen.press('Recevoir un code');
    expect(screen.text).toContain('Si l’adresse maude@exemple.test peut recevoir un code, il est en route.');
    await screen.type('Code', '1234 5678');
    await screen.press('Se connecter');
    expect(screen.text).toContain('Le code ne correspond pas, ou il n’est plus bon.');
    await screen.press('Se connecter');
    expect(api.bodiesOf('POST /session/codes/verify').at(-1)).toEqual({ email: 'maude@exemple.test', code: '12345678' });
    expect(screen.url).toBe('/suite');
  });

  it('replaces a forgotten password; a weak one is said beside its field', async () => {
    const weak = { pointer: '/password', code: 'password_too_short', message: 'Choisissez 12 caractères ou plus.' };
    api.answer('POST /session/password-reset/verify', { status: 422, code: 'rule_broken', errors: [weak] }, {});
    const screen = await AccountScreen.open('/connexion/mot-de-passe', api);
    await screen.type('Adresse courriel', 'maude@exemple.test');
    await screen.press('Recevoir un code');
    await screen.type('Code', '12345678');
    await screen.type('Nouveau mot de passe', 'court');
    await screen.press('Garder ce mot de passe');
    expect(document.querySelector('.ph-field__error')?.textContent).toContain('Choisissez 12 caractères ou plus.');
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    await screen.type('Nouveau mot de passe', 'trois goélands au large');
    await screen.press('Garder ce mot de passe');
    expect(screen.text).toContain('Votre mot de passe est changé');
    expect(api.bodiesOf('POST /session/password-reset/verify').at(-1)).toEqual({ email: 'maude@exemple.test', code: '12345678', password: 'trois goélands au large' });
  });

  it('asks for help when the second factor is lost, and says the same whatever the password', async () => {
    const screen = await AccountScreen.open('/connexion/recuperation', api);
    await screen.type('Adresse courriel', 'maude@exemple.test');
    await screen.type('Mot de passe', 'peut-être celui-ci');
    await screen.press('Demander de l’aide');
    expect(screen.text).toContain('Si l’adresse et le mot de passe correspondent, deux personnes de l’équipe vous appelleront.');
    expect(api.bodiesOf('POST /session/recovery')).toEqual([{ email: 'maude@exemple.test', password: 'peut-être celui-ci' }]);
  });
});
