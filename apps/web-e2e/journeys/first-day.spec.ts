import type { Page } from 'playwright-core';
import { PASSWORD, typeCredentials } from '../harness/accounts';
import { codePrinted, startEmptyProduct } from '../harness/empty-product';
import { mailTo } from '../harness/inbox';
import { isFine } from '../harness/inspection';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startEmptyProduct);

const FIRST = 'manon@fleuve.exemple.test';
const COLLEAGUE = 'luc@fleuve.exemple.test';
const FILE = 'nom;territoire\nL’Éclaircie du Fleuve;Avignon\nMaison des jeunes;Nulle part\n';

describe('the first day of a network', () => {
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

  async function entersTheCode(page: Page): Promise<void> {
    await page.goto('/installation');
    await press(page, 'Commencer');
    await sees(page, 'Écrivez le code affiché au démarrage de Phare.');
    await isFine(page);
    await page.getByLabel('Code de mise en place').fill('0000-0000');
    await press(page, 'Commencer');
    await sees(page, 'Ce code n’est pas le bon');
    await page.getByLabel('Code de mise en place').fill(codePrinted(all.printed).toUpperCase());
    await press(page, 'Commencer');
    await sees(page, 'Cinq étapes');
    await isFine(page);
  }

  async function describesTheNetwork(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Continuer' }).click();
    await reads(page, 'Votre regroupement');
    expect(await page.getByLabel('Nom du regroupement').inputValue()).toBe('ROCGÎM-CDC');
    await page.getByLabel('Nom du regroupement').fill('Regroupement du Fleuve');
    await page.getByLabel('Téléphone').fill('trois coups');
    await press(page, 'Enregistrer et continuer');
    await sees(page, 'Écrivez un numéro de téléphone');
    await isFine(page);
    await page.getByLabel('Français seulement').check();
    await page.getByLabel('Téléphone').fill('581 555-0142');
    await press(page, 'Enregistrer et continuer');
    await reads(page, 'La personne responsable des renseignements personnels');
    await isFine(page);
    await page.getByLabel('Titre').fill('Direction générale');
    await page.getByLabel('Nom', { exact: true }).fill('Aline Boudreau');
    await page.getByLabel('Adresse courriel').fill('aline@fleuve.exemple.test');
    await press(page, 'Enregistrer et continuer');
    await choosesOtherwise(page);
  }

  /** Twenty days rather than thirty, by the keys alone. */
  async function choosesOtherwise(page: Page): Promise<void> {
    await reads(page, 'Votre politique');
    await page.getByRole('button', { name: /Changer.*Quels jours compte-t-on/ }).press('Enter');
    const number = page.getByRole('dialog').getByLabel('Combien?');
    await number.fill('zéro');
    await number.press('Enter');
    await sees(page, 'Écrivez un nombre entier de 1 à 366, en chiffres.');
    await isFine(page);
    await number.fill('20');
    await number.press('Enter');
    await sees(page, '20 jours de calendrier, sans report.');
    await isFine(page);
    await page.getByRole('button', { name: 'C’est notre politique' }).press('Enter');
  }

  async function importsOrganisations(page: Page): Promise<void> {
    await reads(page, 'Vos organismes');
    const choose = (text: string) => page.getByLabel('Fichier des organismes').setInputFiles({ name: 'membres.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await choose(FILE);
    await sees(page, 'Une ligne refusée suffit');
    await isFine(page);
    await choose(FILE.replace('Nulle part', 'Bonaventure'));
    await press(page, 'Importer ces organismes');
    await sees(page, 'C’est fait');
    await isFine(page);
    await page.getByRole('link', { name: 'Continuer' }).click();
  }

  async function makesTheAccounts(page: Page): Promise<void> {
    await reads(page, 'Les premiers comptes');
    await press(page, 'Ajouter une personne');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom').fill('Luc Cyr');
    await dialog.getByLabel('Adresse courriel').fill(COLLEAGUE);
    await dialog.getByLabel('Accueil').check();
    await isFine(page);
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await sees(page, 'Luc Cyr');
    await page.getByLabel('Votre nom').fill('Manon Roy');
    await page.getByLabel('Votre adresse courriel').fill(FIRST);
    await page.getByLabel('Mot de passe', { exact: true }).fill('manon');
    await press(page, 'Créer les comptes et terminer');
    await sees(page, 'au moins 12 caractères');
    await isFine(page);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await press(page, 'Créer les comptes et terminer');
    await reads(page, 'Phare est en place');
    await sees(page, 'une invitation est partie');
    await isFine(page);
  }

  it('is set up with the code that was printed, from a phone; what was said is published, and the setup is gone', async () => {
    const { page, faults } = await all.arrive();
    faults.expect(/status of (400|401|404|422)/);
    await entersTheCode(page);
    await describesTheNetwork(page);
    await importsOrganisations(page);
    await makesTheAccounts(page);
    await page.goto('/installation');
    await reads(page, 'Phare est déjà en place');
    await isFine(page);
    await page.goto('/politique');
    await sees(page, 'Aline Boudreau');
    await sees(page, 'Regroupement du Fleuve');
    await sees(page, '20 jours de calendrier, sans report.');
    expect(await page.getByRole('button', { name: 'English' }).count()).toBe(0);
  });

  it('goes on with whoever was invited, and everyone adds a second protection first', async () => {
    const { page, faults } = await all.arrive();
    faults.expect(/status of (403|404)/);
    const [mail] = await mailTo(COLLEAGUE, all.product);
    const link = /\/connexion\/invitation#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await isFine(page);
    await press(page, 'Garder ce mot de passe');
    await sees(page, 'Votre compte est ouvert');
    await page.goto('/');
    await page.goto(link);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await press(page, 'Garder ce mot de passe');
    await sees(page, 'Ce lien a déjà servi');
    await isFine(page);
    await typeCredentials(page, COLLEAGUE);
    await reads(page, 'Mon compte');
    await sees(page, 'deuxième protection');
  });
});
