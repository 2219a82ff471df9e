import type { Page } from 'playwright-core';
import { aRequest, INTAKE, type KnownRequest, readRequest } from '../harness/given';
import { DESK, PHONE, visitors } from '../harness/visitors';
import { eventually, reads, sees } from '../harness/waiting';

const all = visitors();

const TODAY = '2026-11-20';
const DAY_MS = 86_400_000;

const rows = (page: Page) => page.locator('a[data-request]');
/** Of every row, those out of sight included: the browser lays them out, and says their text, when they come. */
const numbers = async (page: Page): Promise<readonly string[]> => (await rows(page).allTextContents()).map((text) => /\d{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '');
const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-request') ?? null);
const daysTo = (date: string): number => (Date.parse(date) - Date.parse(TODAY)) / DAY_MS;

/** Whether `first` must come before `second`, as the policy's order has it (domain.md §7). */
function comesBefore(first: KnownRequest, second: KnownRequest): boolean {
  const [a, b] = [first, second].map(({ priority, followUp }) => ({ level: priority.confirmed ?? priority.suggested, due: followUp.dueOn, left: daysTo(followUp.internalTargetOn) }));
  if (!a || !b) return false;
  if (a.level === b.level) return a.due < b.due;
  return a.level === 'p1' ? b.left > 7 : a.left <= 7 && b.left > 7;
}

async function openQueue(page: Page, query = ''): Promise<void> {
  await page.goto(`/equipe/file${query}`);
  await reads(page, 'File des demandes');
  await rows(page).first().waitFor();
}

describe('B1, the queue', () => {
  it('asks who it is, then opens where they wanted to go', async () => {
    const { page, faults } = await all.arrive({ width: DESK });
    faults.expect(/status of 401 .*\/api\/session$/);
    await page.goto('/equipe');
    await reads(page, 'Se connecter');
    await page.getByLabel('Adresse courriel').fill(INTAKE);
    await page.getByLabel('Mot de passe', { exact: true }).fill('phare-demo-2026');
    await page.keyboard.press('Enter');
    await reads(page, 'File des demandes');
    await rows(page).first().waitFor();
    expect(await page.title()).not.toMatch(/\d{4}-|La Vigie/);
  });

  it('is not for members', async () => {
    const { page } = await all.arrive({ as: 'direction1@exemple.test' });
    await page.goto('/equipe/file');
    await eventually(async () => page.url(), (url) => !url.endsWith('/equipe/file'));
    expect(await page.getByRole('heading', { name: 'File des demandes' }).count()).toBe(0);
  });

  it('shows what is urgent first', async () => {
    const { page, context } = await all.arrive({ width: DESK, as: INTAKE });
    await openQueue(page);
    const { items } = (await (await context.request.get('/api/requests?view=queue&limit=50')).json()) as { items: KnownRequest[] };
    const shown = (await numbers(page)).map((number) => items.find((item) => item.number === number));
    expect(shown.length).toBeGreaterThan(8);
    const wrong = shown.flatMap((row, index) => shown.slice(index + 1).filter((later) => row && later && comesBefore(later, row)).map((later) => `${later?.number} is after ${row?.number}`));
    expect(wrong).toEqual([]);
    expect(shown.map((row) => row?.number)).toEqual(items.map(({ number }) => number));
  });

  it('is walked with j and k, opened with Enter, triaged with p, without the pointer', async () => {
    const request = await aRequest(all, 'Un plan de relève', { situation: { affectsFunctioning: true, kinds: ['board_crisis'] } });
    const { page, context } = await all.arrive({ width: DESK, as: INTAKE });
    await openQueue(page);
    const ids = await rows(page).evaluateAll((links) => links.map((link) => link.getAttribute('data-request')));
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(ids[0]);
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(ids[1]);
    await page.keyboard.press('k');
    expect(await focusedRow(page)).toBe(ids[0]);
    for (let presses = 0; presses < ids.length && (await focusedRow(page)) !== request.id; presses += 1) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Demande ouverte' }).getByRole('heading', { name: 'Comité logement des Trois-Anses' }).waitFor();
    expect(page.url()).toContain(request.id);
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Trier la demande' });
    await dialog.waitFor();
    expect(await dialog.getByLabel(/^P1/).isChecked()).toBe(true);
    await dialog.getByLabel('Raison de la priorité').focus();
    await page.keyboard.type('Le conseil n’a plus quorum.');
    await dialog.getByRole('button', { name: 'Confirmer le tri' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await sees(page, new RegExp(`${request.number} est triée`));
    const triaged = await eventually(() => readRequest(context.request, request.id), ({ status }) => status === 'triaged');
    expect(triaged).toMatchObject({ status: 'triaged', priority: { confirmed: 'p1' } });
    await eventually(async () => page.url(), (url) => !url.includes(request.id));
    expect(page.url()).not.toContain(request.id);
  });

  it('opens help and the search by a key, and lets single keys be switched off', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await openQueue(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await help.waitFor();
    await help.getByLabel('Utiliser les raccourcis d’une seule touche').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBeNull();
    await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
    await help.getByLabel('Utiliser les raccourcis d’une seule touche').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('queue-search');
  });

  it('finds by organisation, without accents, and says when there is nothing', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await openQueue(page, '?vue=toutes');
    await page.getByRole('searchbox').fill('eclaircie');
    await page.keyboard.press('Enter');
    await eventually(() => rows(page).count(), (count) => count === 1);
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('L’Éclaircie')]);
    await page.getByRole('searchbox').fill('introuvable');
    await page.keyboard.press('Enter');
    await sees(page, 'Aucun résultat');
  });

  it('gives way to the request on a phone, and comes back', async () => {
    const { page } = await all.arrive({ width: PHONE, as: INTAKE });
    await openQueue(page);
    const id = await rows(page).first().getAttribute('data-request');
    await rows(page).first().click();
    await page.getByRole('link', { name: 'Revenir à la file' }).click();
    await eventually(() => focusedRow(page), (row) => row === id);
    expect(await focusedRow(page)).toBe(id);
  });
});
