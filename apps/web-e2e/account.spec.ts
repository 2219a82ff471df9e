import type { BrowserContext } from 'playwright-core';
import { addCodeApp, appCode, aStaffAccount, codeMailedTo, PASSWORD, signOut, typeCode, typeCredentials, withPasskeys } from './harness/accounts';
import { COORDINATION } from './harness/given';
import { isFine } from './harness/inspection';
import { once } from './harness/once';
import { DESK, visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();
const MEMBER = 'direction4@exemple.test';
const ADMIN = 'admin@exemple.test';
const HEADERS = { 'X-Requested-With': 'phare' };

const sessionOf = async (context: BrowserContext): Promise<number> => (await context.request.get('/api/session')).status();

describe('a way in for everyone', () => {
  it('lets a member in with the code that was mailed', async () => {
    const { page, context } = await all.arrive();
    await page.goto('/connexion?retour=%2Fcompte');
    await page.getByRole('link', { name: 'Recevoir un code par courriel' }).click();
    await reads(page, 'Recevoir un code par courriel');
    await page.getByRole('button', { name: 'Recevoir un code' }).click();
    await page.getByRole('alert').waitFor();
    await isFine(page);
    await page.getByLabel('Adresse courriel').fill(MEMBER);
    await page.getByRole('button', { name: 'Recevoir un code' }).click();
    await sees(page, 'il est en route');
    await isFine(page);
    await typeCode(page, await codeMailedTo(MEMBER));
    await reads(page, 'Mon compte');
    expect(await sessionOf(context)).toBe(200);
    expect(page.url()).not.toContain('exemple');
    await isFine(page);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByRole('button', { name: 'Garder ce mot de passe' }).click();
    await page.getByRole('alert').waitFor();
    await isFine(page);
  });

  it('says how to come back: a forgotten password, a lost telephone', async () => {
    const { page } = await all.arrive();
    for (const [path, send] of [['mot-de-passe', 'Recevoir un code'], ['recuperation', 'Demander de l’aide']] as const) {
      await page.goto(`/connexion/${path}`);
      await page.getByRole('button', { name: send }).click();
      await page.getByRole('alert').waitFor();
      await isFine(page);
    }
    await page.getByLabel('Adresse courriel').fill('personne@exemple.test');
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Demander de l’aide' }).click();
    await sees(page, 'deux personnes de l’équipe vous appelleront');
    await isFine(page);
  });
});

describe('someone of the staff', () => {
  it('adds a code app, signs in with it, closes another device, and comes in with a recovery code', async () => {
    const email = await aStaffAccount('Florence Huet');
    const { page, faults } = await all.arrive();
    faults.expect(/status of 401 .*\/api\/session$/);
    await typeCredentials(page, email);
    await reads(page, 'Mon compte');
    const { secret, recoveryCodes } = await addCodeApp(page, () => isFine(page, { ofTheTeam: true }));
    expect(recoveryCodes).toHaveLength(10);
    await signOut(page);

    await typeCredentials(page, email);
    await sees(page, 'Écrivez le code à six ou huit chiffres');
    await isFine(page, { ofTheTeam: true });
    await typeCode(page, '000000');
    await sees(page, 'Le code ne correspond pas');
    await isFine(page, { ofTheTeam: true });
    await typeCode(page, appCode(secret, 1));
    await reads(page, 'Mon compte');

    const { context: elsewhere } = await all.arrive();
    const opened = await elsewhere.request.post('/api/session', { headers: HEADERS, data: { email, password: PASSWORD, otp: recoveryCodes[0] } });
    expect(opened.status()).toBe(200);
    await page.reload();
    await sees(page, 'Il vous en reste 9.');
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('region', { name: 'Mes appareils' }).getByRole('button', { name: /^Fermer \(/ }).click();
    await sees(page, 'Votre compte est fermé sur l’appareil');
    expect(await sessionOf(elsewhere)).toBe(401);

    await signOut(page);
    await typeCredentials(page, email);
    await typeCode(page, recoveryCodes[1] ?? '');
    await sees(page, 'Il vous en reste 8.');
  });

  it('adds a passkey, signs in with it, and proves with it who is there', async () => {
    const email = await aStaffAccount('Lison Poirier');
    const { page, context, faults } = await all.arrive();
    await withPasskeys(context, page);
    await typeCredentials(page, email);
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('button', { name: 'Créer la clé sur cet appareil' }).click();
    await page.getByRole('alert').waitFor();
    await isFine(page, { ofTheTeam: true });
    await page.getByLabel('Nom de la clé').fill('Téléphone');
    await page.getByRole('button', { name: 'Créer la clé sur cet appareil' }).click();
    await page.getByRole('button', { name: 'J’ai gardé ces codes' }).click();
    await page.getByRole('button', { name: 'Retirer Téléphone' }).waitFor();
    await signOut(page);

    await page.goto('/connexion?retour=%2Fcompte');
    await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
    await sees(page, 'Utilisée la dernière fois');

    // Ten minutes do not pass in a journey: the API's refusal is played once.
    faults.expect(/status of 403 .*\/api\/account\/passkeys\/\S+$/);
    await context.route('**/api/account/passkeys/*', once((route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{"code":"recent_sign_in_required"}' })));
    await page.getByRole('button', { name: 'Retirer Téléphone' }).click();
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('button', { name: 'Retirer la clé' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await dialog.getByRole('alert').waitFor();
    await isFine(page, { ofTheTeam: true });
    await dialog.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
    await sees(page, 'La clé d’accès est retirée.');
    await page.getByRole('button', { name: 'Retirer Téléphone' }).waitFor({ state: 'detached' });
  });
});

describe('the team', () => {
  it('gives back a lost access, by two people', async () => {
    const email = await aStaffAccount('Gaston Bernier');
    const lost = await all.arrive();
    lost.faults.expect(/status of 401 .*\/api\/session$/);
    await typeCredentials(lost.page, email);
    await reads(lost.page, 'Mon compte');
    await addCodeApp(lost.page, async () => undefined);
    await signOut(lost.page);
    await typeCredentials(lost.page, email);
    await lost.page.getByRole('link', { name: 'J’ai perdu mon téléphone ou ma clé d’accès' }).click();
    expect(await lost.page.getByLabel('Adresse courriel').inputValue()).toBe(email);
    await lost.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await lost.page.getByRole('button', { name: 'Demander de l’aide' }).click();
    await sees(lost.page, 'deux personnes de l’équipe vous appelleront');

    for (const [as, said] of [[COORDINATION, 'Une deuxième personne doit approuver'], [ADMIN, 'Protection retirée : Gaston Bernier']] as const) {
      const { page } = await all.arrive({ width: DESK, as });
      await page.goto('/');
      await page.getByRole('link', { name: 'Accès perdus' }).click();
      await page.getByRole('button', { name: 'Vérifier et approuver (Gaston Bernier)' }).click();
      await page.getByRole('button', { name: 'Approuver', exact: true }).click();
      await page.getByRole('alert').waitFor();
      if (as === ADMIN) await isFine(page, { ofTheTeam: true });
      for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
      await page.getByRole('button', { name: 'Approuver', exact: true }).click();
      await sees(page, new RegExp(said.replace(' :', '\\s:')));
      await isFine(page, { ofTheTeam: true });
    }

    await typeCredentials(lost.page, email);
    await lost.page.getByRole('button', { name: 'Ajouter une application de codes' }).waitFor();
  });

  it('closes an account, gives roles, and opens it again', async () => {
    const email = await aStaffAccount('Yvette Aubut');
    const { page } = await all.arrive({ width: DESK, as: ADMIN });
    await page.goto('/equipe/comptes');
    await page.getByRole('button', { name: 'Changer les rôles (Yvette Aubut)' }).click();
    await page.getByRole('dialog').getByLabel('Accueil').check();
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('button', { name: 'Donner ces rôles' }).click();
    await sees(page, /Rôles changés\s: Yvette Aubut/);
    await page.getByRole('button', { name: 'Fermer le compte (Yvette Aubut)' }).click();
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('button', { name: 'Fermer ce compte' }).click();
    await sees(page, /Compte fermé\s: Yvette Aubut/);
    await isFine(page, { ofTheTeam: true });
    const { context } = await all.arrive();
    const signIn = async () => (await context.request.post('/api/session', { headers: HEADERS, data: { email, password: PASSWORD } })).status();
    expect(await signIn()).toBe(401);
    await page.getByRole('button', { name: 'Rouvrir le compte (Yvette Aubut)' }).click();
    await sees(page, /Compte rouvert\s: Yvette Aubut/);
    expect(await signIn()).toBe(200);
  });
});
