// Pictures of the product for the README, into docs/images: French, light, on the demonstration data.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from './journeys/browser.mjs';
import { startProduct } from './journeys/product.mjs';
import { inRoot } from './steps/root.mjs';

const FOLDER = inRoot('docs/images');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };

const product = await startProduct();
const browser = await chromium.launch(await browserOptions());
try {
  mkdirSync(FOLDER, { recursive: true });
  await publicPages();
  await teamPages();
} finally {
  await browser.close();
  await product.stop();
}

async function visit(viewport) {
  const context = await browser.newContext({ baseURL: product.url, viewport, locale: 'fr-CA', timezoneId: 'America/Toronto', colorScheme: 'light', reducedMotion: 'reduce' });
  await context.clock.install({ time: product.clock });
  return context;
}

async function publicPages() {
  const context = await visit(PHONE);
  const page = await context.newPage();
  const next = () => page.getByRole('button', { name: 'Continuer' }).click();
  await page.goto('/');
  await page.getByRole('combobox').waitFor();
  await picture(page, 'home-360');
  await page.goto('/demande');
  await page.getByRole('combobox').fill('Maison des jeunes La Vigie');
  await page.getByRole('option').first().click();
  await page.getByLabel('Direction').check();
  await next();
  await page.getByLabel('Je ne sais pas').check();
  await next();
  await page.getByLabel('Oui', { exact: true }).check();
  await page.getByLabel('Une crise au conseil d’administration').check();
  await picture(page, 'request-360');
  await next();
  await page.getByLabel('Ce qui se passe').fill('Deux personnes du conseil ont démissionné hier. L’assemblée est dans trois semaines.');
  await next();
  await page.getByLabel('Votre nom').fill('Aurèle Dufresne');
  await page.getByLabel('Votre adresse courriel').fill('aurele@exemple.test');
  await next();
  await page.getByText('Nous vous proposons de la sceller').waitFor();
  await next();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await page.getByRole('heading', { name: 'C’est reçu.' }).waitFor();
  await picture(page, 'confirmation-360');
  await context.close();
}

async function teamPages() {
  const context = await visit(DESK);
  await context.request.post('/api/session', { headers: { 'X-Requested-With': 'phare' }, data: { email: 'intake@exemple.test', password: 'phare-demo-2026' } });
  const page = await context.newPage();
  await page.goto('/equipe/file');
  await page.locator('a[data-request]').nth(1).click();
  await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
  await picture(page, 'queue');
  await page.getByRole('link', { name: 'Ouvrir le dossier complet' }).click();
  await page.waitForURL('**/demandes/**');
  await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
  await picture(page, 'file');
  await page.goto('/equipe/saisie');
  await page.getByRole('combobox').waitFor();
  await picture(page, 'phone-entry');
  await context.close();
}

/** The top of the page, without a focus. */
async function picture(page, name) {
  await page.evaluate('document.activeElement?.blur(), scrollTo(0, 0)');
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
