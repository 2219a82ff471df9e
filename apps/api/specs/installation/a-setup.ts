import { SetupCodes } from '@phare/installation/api';
import { DEFAULT_LOCALE } from '@phare/kernel/domain';
import { TestBrowser } from '../testing/a-browser';
import type { Json, TestApplication } from '../testing/test-application';

export const NETWORK = { name: 'Regroupement du Fleuve', phone: '581 555-0142', email: 'bonjour@fleuve.exemple.test', timeZone: 'America/Halifax', languages: [DEFAULT_LOCALE] };
/** Twenty days; what a kilometre is worth stays as the policy file proposes. */
export const CHOICES = { 'followUp.deadline': { unit: 'days', n: 20, roll: 'none' }, 'costs.travel.millsPerKilometre': 500 };
export const OFFICER = { title: 'Direction générale', name: 'Aline Boudreau', email: 'aline@fleuve.exemple.test', phone: null };
export const FIRST = { name: 'Manon Roy', email: 'manon@fleuve.exemple.test', password: 'trois goélands au large' };
export const COLLEAGUE = { name: 'Luc Cyr', email: 'luc@fleuve.exemple.test', roles: ['intake', 'resource'] };

/** What the product shows at start; null where there is nothing to set up. */
export const codeShown = (app: TestApplication): Promise<string | null> => app.application.get(SetupCodes, { strict: false }).issue();

/** A browser in which the code has been typed. */
export async function whoHasTheCode(app: TestApplication, address?: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, address);
  const answer = await browser.post('/installation/code', { code: await codeShown(app) });
  if (answer.status !== 200) throw new Error(`the code opened nothing: ${answer.status}`);
  return browser;
}

/** Settles everything that comes before the accounts. */
export async function settle(browser: TestBrowser): Promise<Json> {
  await browser.put('/installation/network', NETWORK);
  await browser.put('/installation/privacy-officer', OFFICER);
  await browser.put('/installation/choices', { choices: CHOICES });
  return (await browser.put('/installation/policy', { version: '2016-12' })).body;
}
