import type { Locator, Page } from 'playwright-core';
import { aRequest, COORDINATION, INTAKE } from './harness/given';
import { DESK, visitors } from './harness/visitors';
import { eventually, reads } from './harness/waiting';

const all = visitors();

const LANDMARK = /^- (banner|navigation|main|contentinfo|region|search|complementary)( "[^"]*")?/;

/** What a screen reader is given of a part of the page, on one line. */
const read = async (part: Locator): Promise<string> => (await part.ariaSnapshot()).replace(/\s+/g, ' ');

/** The landmarks of the page, in their order, wherever they are nested. */
async function landmarks(page: Page): Promise<readonly string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
  return lines.map((line) => LANDMARK.exec(line)?.[0].slice(2)).filter((landmark) => landmark !== undefined);
}

/** The levels of the headings, in their order. */
const levels = (page: Page): Promise<readonly number[]> => page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName[1])));

describe('what a screen reader is given', () => {
  it('of a public page: its landmarks, one first heading, and the error announced with the way to its field', async () => {
    const { page } = await all.arrive();
    await page.goto('/demande');
    await reads(page, 'Pour quel organisme écrivez-vous?');
    expect(await landmarks(page)).toEqual(['banner', 'navigation "Navigation principale"', 'main', 'contentinfo']);
    await page.getByRole('button', { name: 'Continuer' }).click();
    const alert = page.getByRole('alert', { name: 'Il reste quelque chose à corriger' });
    await alert.waitFor();
    expect(await eventually(() => alert.evaluate((summary) => summary === document.activeElement), Boolean)).toBe(true);
    const [first] = await alert.getByRole('link').all();
    const [, said = ''] = /link "([^"]+)"/.exec(await read(first!)) ?? [];
    await first?.click();
    expect(await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), (invalid) => invalid === 'true')).toBe('true');
    expect(await page.evaluate(() => (document.activeElement?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim().replace(/\s+/g, ' ')).join(' '))).toContain(said);
  });

  it('of the queue: each part by its name, and of a row what it is about, its days and its state in words', async () => {
    const request = await aRequest(all, 'Une rangée à entendre');
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto(`/equipe/file?vue=toutes&demande=${request.id}`);
    await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
    expect(await landmarks(page)).toEqual(expect.arrayContaining(['banner', 'navigation "Navigation principale"', 'main', 'region "Demandes"', 'region "Demande ouverte"', 'contentinfo']));
    const headings = await levels(page);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(headings.filter((level, index) => level - (headings[index - 1] ?? 0) > 1)).toEqual([]);
    const row = await read(page.locator(`a[data-request="${request.id}"]`));
    expect(row).toMatch(new RegExp(`^- link "${request.number} .* \\d+ jours .*Une rangée à entendre.*(Admissible|à vérifier).*P\\d suggérée`));
  });

  it('of a due date: the days in words once, not its drawing; of a state, its word', async () => {
    const request = await aRequest(all, 'Une échéance à entendre');
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto(`/equipe/demandes/${request.id}`);
    await page.getByRole('heading', { name: 'Échéance du suivi' }).waitFor();
    const file = await read(page.getByRole('article'));
    expect(file).toMatch(/heading "Échéance du suivi" \[level=3\] - paragraph: Il reste \d+ jours - paragraph: Un suivi d’ici le /);
    expect(file).not.toMatch(/- (img|text: "?\d+"? -)/);
    expect(file).toMatch(/- listitem: Reçue/);
  });

  it('of what others do: politely, in a region that was there before; and of what one has done, with the way back', async () => {
    const request = await aRequest(all, 'Ce qui se passe à entendre');
    const [{ page }, other] = [await all.arrive({ width: DESK, as: INTAKE }), await all.arrive({ width: DESK, as: COORDINATION })];
    await page.goto(`/equipe/file?vue=toutes&demande=${request.id}`);
    await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
    // A region that comes with its words is not announced by every screen reader.
    await page.evaluate(() => document.querySelectorAll('[role=status]').forEach((region) => region.setAttribute('data-before', '')));
    const announced = page.locator('[role=status][data-before]');
    await other.page.goto(`/equipe/demandes/${request.id}`);
    await announced.filter({ hasText: 'regarde' }).waitFor();

    await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Trier', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Trier la demande' });
    await dialog.getByLabel('Raison de la priorité').fill('Lue ce matin');
    await dialog.getByRole('button', { name: 'Confirmer le tri' }).click();
    const toast = announced.filter({ has: page.getByRole('button', { name: 'Fermer' }) });
    await toast.waitFor();
    expect(await read(toast)).toMatch(/^- status: - paragraph: .+ - button "Annuler" - button "Fermer"/);
  });
});
