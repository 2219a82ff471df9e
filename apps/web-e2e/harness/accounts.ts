import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { phare } from './command-line';
import { mailTo } from './inbox';
import { eventually } from './waiting';

export const PASSWORD = 'trois goélands au large';
const STEP_MS = 30_000;

let made = 0;

/** An account of the staff that no other journey knows, as the operator of the machine makes one. Answers its address. */
export async function aStaffAccount(name: string): Promise<string> {
  const email = `compte-${process.pid}-${(made += 1)}@exemple.test`;
  await phare(['user', 'create', '--email', email, '--name', name, '--role', 'resource'], `${PASSWORD}\n`);
  return email;
}

/** The last code that was mailed to an address. */
export async function codeMailedTo(address: string): Promise<string> {
  const codes = async () => (await mailTo(address)).flatMap(({ text }) => /(?<!\d)\d{8}(?!\d)/.exec(text ?? '') ?? []);
  return (await eventually(codes, (found) => found.length > 0)).at(-1) ?? '';
}

/** What a code app that holds this secret shows now, or so many steps later: each code is good once. */
export function appCode(secret: string, stepsLater = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsLater * STEP_MS });
}

/** A device that makes passkeys and unlocks by itself. */
export async function withPasskeys(context: BrowserContext, page: Page): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return devtools;
}

export async function typeCredentials(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse courriel').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('link', { name: 'Se connecter' }).waitFor();
}

/** Sets a code app up on the account page; gives its secret and the recovery codes, kept. */
export async function addCodeApp(page: Page, look: () => Promise<void>): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  await page.getByRole('button', { name: 'Ajouter une application de codes' }).click();
  await page.getByRole('img', { name: 'Code QR' }).waitFor();
  await look();
  const groups = await page.locator('.steps__secret span').allInnerTexts();
  const secret = groups.join('');
  await page.getByLabel('Code à six chiffres').fill(appCode(secret));
  await page.getByRole('button', { name: 'Mettre en place' }).click();
  await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor();
  await look();
  const recoveryCodes = await page.getByRole('region', { name: 'Vos codes de secours' }).getByRole('listitem').allInnerTexts();
  await page.getByRole('button', { name: 'J’ai gardé ces codes' }).click();
  await page.getByRole('button', { name: 'Retirer l’application de codes' }).waitFor();
  return { secret, recoveryCodes };
}
