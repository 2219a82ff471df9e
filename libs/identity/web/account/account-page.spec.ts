import { AccountScreen } from '../testing/account-screen';
import { ACCOUNT, FakeAccountApi, SESSION } from '../testing/fake-account-api';

const STALE = { status: 403, code: 'recent_sign_in_required' };
const CODES = ['aaaaaa-bbbbbb-cccccc-dddddd', 'eeeeee-ffffff-gggggg-hhhhhh'];
const SINCE = '2026-11-20T15:00:00Z';
const PROTECTED = { ...ACCOUNT, totp: { confirmedAt: SINCE }, recoveryCodesLeft: 9 };
const SET_UP = { secret: 'ABCDEFGHIJKL', uri: 'otpauth://totp/Phare:maude?secret=ABCDEFGHIJKL' };
const DEVICES = [
  { id: 'd1', current: true, label: 'Firefox, Linux', createdAt: SINCE, lastSeenAt: SINCE },
  { id: 'd2', current: false, label: 'Chrome, Android', createdAt: SINCE, lastSeenAt: SINCE },
  { id: 'd3', current: false, label: 'Safari, iPhone', createdAt: SINCE, lastSeenAt: SINCE },
];

describe('my account', () => {
  let api: FakeAccountApi;
  beforeEach(() => (api = new FakeAccountApi()));
  const open = (url = '/compte') => AccountScreen.open(url, api, { supported: true, create: async () => ({ id: 'made' }), sign: async () => ({ id: 'signed' }) });

  it('is for whoever is signed in; the others sign in first, and come back', async () => {
    api.session = null;
    expect((await open()).url).toBe('/connexion?retour=%2Fcompte');
  });

  it('says why a second factor comes first, and leads back once it is there', async () => {
    api.account = { ...ACCOUNT, secondFactorRequired: true };
    const screen = await open('/compte?retour=%2Fequipe%2Ffile');
    expect(screen.text).toContain('Ajoutez d’abord une deuxième protection');
    expect(screen.control('Continuer où vous étiez')).toBeUndefined();
    api.account = PROTECTED;
    api.answer('POST /account/totp', SET_UP);
    await screen.press('Ajouter une application de codes');
    expect(screen.control('Continuer où vous étiez')?.getAttribute('href')).toBe('/equipe/file');
  });

  it('puts a code app in place: a drawing, the secret in groups of four, and codes shown until they are kept', async () => {
    api.answer('POST /account/totp', SET_UP);
    api.answer('POST /account/totp/confirm', { status: 422, code: 'rule_broken', errors: [{ pointer: '/code', code: 'wrong_code', message: 'Ce code ne correspond pas.' }] }, { recoveryCodes: CODES });
    const screen = await open();
    await screen.press('Ajouter une application de codes');
    await screen.settled();
    expect([...document.querySelectorAll('.steps__secret span')].map((group) => group.textContent)).toEqual(['ABCD', 'EFGH', 'IJKL']);
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('Code QR');
    await screen.type('Code à six chiffres', '123 456');
    await screen.press('Mettre en place');
    expect(document.querySelector('.ph-field__error')?.textContent).toContain('Ce code ne correspond pas.');
    await screen.press('Mettre en place');
    expect(api.bodiesOf('POST /account/totp/confirm').at(-1)).toEqual({ code: '123456' });
    for (const code of CODES) expect(screen.text).toContain(code);
    await screen.press('J’ai gardé ces codes');
    expect(screen.text).not.toContain(CODES[0]);
  });

  it('asks again who is there when the sign-in is old, then does what was asked', async () => {
    api.account = PROTECTED;
    api.answer('DELETE /account/totp', STALE, {});
    api.answer('POST /session/confirm', { status: 401, code: 'bad_credentials' }, {});
    const screen = await open();
    await screen.press('Retirer l’application de codes');
    await screen.press('Retirer l’application de codes');
    expect(screen.dialog?.textContent).toContain('Confirmez que c’est bien vous');
    expect(document.activeElement).toBe(screen.field('Mot de passe'));
    await screen.type('Mot de passe', 'trois goélands');
    await screen.type('Code', '123 456');
    await screen.press('Confirmer');
    expect(screen.dialog?.textContent).toContain('Le mot de passe ou le code ne correspond pas.');
    await screen.press('Confirmer');
    expect(api.bodiesOf('POST /session/confirm').at(-1)).toEqual({ password: 'trois goélands', otp: '123456' });
    expect(api.bodiesOf('DELETE /account/totp')).toHaveLength(2);
    expect(screen.dialog).toBeNull();
    expect(screen.toasts).toContain('L’application de codes est retirée. Un courriel vous le confirme.');
  });

  it('makes a private address for the calendar, shown this once, and removes it', async () => {
    api.answer('POST /account/calendar-feed', STALE, { address: 'https://phare.exemple.test/api/calendar/abc.ics' });
    api.answer('POST /session/confirm', {});
    const screen = await open();
    expect(screen.text).toContain('Vous n’avez pas d’adresse pour le moment.');
    await screen.press('Créer une adresse');
    await screen.type('Mot de passe', 'trois goélands');
    api.account = { ...ACCOUNT, calendar: { createdAt: SINCE } };
    await screen.press('Confirmer');
    expect(screen.field('Votre adresse privée').value).toBe('https://phare.exemple.test/api/calendar/abc.ics');
    expect(screen.text).toContain('L’adresse d’avant cessera de fonctionner.');
    api.account = ACCOUNT;
    await screen.press('Supprimer l’adresse');
    expect(api.bodiesOf('DELETE /account/calendar-feed')).toHaveLength(1);
    expect(screen.toasts).toContain('L’adresse est supprimée. Le calendrier ne se met plus à jour.');
    expect(screen.control('Supprimer l’adresse')).toBeUndefined();
  });

  it('changes nothing when the person would rather not say who they are', async () => {
    api.account = PROTECTED;
    api.answer('POST /account/recovery-codes', { ...STALE });
    const screen = await open();
    await screen.press('Faire de nouveaux codes');
    await screen.press('Faire dix codes');
    await screen.press('Annuler');
    expect(screen.dialog).toBeNull();
    expect(api.bodiesOf('POST /account/recovery-codes')).toHaveLength(1);
  });

  it('asks a mailed code of whoever has no password', async () => {
    api.account = { ...ACCOUNT, hasPassword: false };
    api.answer('PUT /account/password', STALE, {});
    const screen = await open();
    await screen.press('Choisir un mot de passe');
    await screen.type('Nouveau mot de passe', 'trois goélands au large');
    await screen.press('Garder ce mot de passe');
    await screen.press('Recevoir un code par courriel');
    await screen.type('Code', '12345678');
    await screen.press('Confirmer');
    expect(api.bodiesOf('POST /session/codes')).toEqual([{ email: 'maude@exemple.test' }]);
    expect(api.bodiesOf('POST /session/confirm')).toEqual([{ otp: '12345678' }]);
    expect(api.bodiesOf('PUT /account/password').at(-1)).toEqual({ next: 'trois goélands au large' });
  });

  it('takes a passkey instead, but not that of somebody else', async () => {
    api.account = { ...ACCOUNT, passkeys: [{ id: 'k1', name: 'Téléphone', createdAt: SINCE, lastUsedAt: null }] };
    api.answer('POST /session/passkey/options', { options: {} });
    api.answer('POST /session/passkey', { ...SESSION, user: { ...SESSION.user, id: 'another' } });
    api.answer('DELETE /account/passkeys/k1', STALE);
    const screen = await open();
    await screen.press('Retirer Téléphone');
    await screen.press('Retirer la clé');
    await screen.press('Utiliser une clé d’accès');
    expect(screen.dialog?.textContent).toContain('Cette clé d’accès ouvre un autre compte');
    expect(api.bodiesOf('DELETE /account/passkeys/k1')).toHaveLength(1);
  });

  it('adds a passkey under its name', async () => {
    api.answer('POST /account/passkeys/options', { options: {} });
    api.answer('POST /account/passkeys', { id: 'k1', recoveryCodes: CODES });
    const screen = await open();
    await screen.press('Ajouter une clé d’accès');
    expect(document.activeElement).toBe(screen.field('Nom de la clé'));
    await screen.press('Créer la clé sur cet appareil');
    expect(screen.text).toContain('Donnez un nom à la clé.');
    await screen.type('Nom de la clé', ' Téléphone ');
    await screen.press('Créer la clé sur cet appareil');
    expect(api.bodiesOf('POST /account/passkeys')).toEqual([{ name: 'Téléphone', response: { id: 'made' } }]);
    expect(screen.text).toContain(CODES[1]);
  });

  it('changes the password, and forgets both once it is done', async () => {
    api.answer('PUT /account/password', { status: 422, code: 'rule_broken', errors: [{ pointer: '/current', code: 'wrong_password', message: 'Ce n’est pas votre mot de passe actuel.' }] }, {});
    const screen = await open();
    await screen.press('Changer le mot de passe');
    await screen.type('Mot de passe actuel', 'celui-ci');
    await screen.type('Nouveau mot de passe', 'trois goélands au large');
    await screen.press('Garder ce mot de passe');
    expect(document.querySelector('.ph-field__error')?.textContent).toContain('Ce n’est pas votre mot de passe actuel.');
    await screen.press('Garder ce mot de passe');
    expect(screen.toasts).toContain('Votre mot de passe est changé. Un courriel vous le confirme.');
    await screen.press('Changer le mot de passe');
    expect(screen.field('Nouveau mot de passe').value).toBe('');
  });

  it('lists the devices, and closes another one, or all of them', async () => {
    api.devices = DEVICES;
    const screen = await open();
    expect(screen.text).toContain('Firefox, Linux Celui-ci');
    expect(screen.control('Fermer (Firefox, Linux)')).toBeUndefined();
    await screen.press('Fermer (Chrome, Android)');
    await screen.press('Fermer partout ailleurs');
    expect(api.asked.map(({ call }) => call)).toEqual(['DELETE /account/devices/d2', 'DELETE /account/devices']);
  });

  it('closes the only other device by its own button', async () => {
    api.devices = DEVICES.slice(0, 2);
    const screen = await open();
    expect(screen.control('Fermer (Chrome, Android)')).toBeDefined();
    expect(screen.control('Fermer partout ailleurs')).toBeUndefined();
  });
});
