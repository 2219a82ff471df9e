import type { Page } from 'playwright-core';
import { aRequest, COORDINATION, INTAKE, type KnownRequest, readRequest } from '../harness/given';
import { DESK, visitors } from '../harness/visitors';
import { eventually, reads, sees } from '../harness/waiting';

const all = visitors();

const nameIn = async (page: Page): Promise<string> => ((await (await page.request.get('/api/session')).json()) as { user: { name: string } }).user.name;
const row = (page: Page, { id }: KnownRequest) => page.locator(`a[data-request="${id}"]`);

async function confirmTriage(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Trier la demande' });
  await dialog.getByLabel('Raison de la priorité').fill(reason);
  await dialog.getByRole('button', { name: 'Confirmer le tri' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('B1, two people at once', () => {
  it('shows each that the other is looking, and what one does to the other, who loses nothing of what they write', async () => {
    const request = await aRequest(all, 'Deux regards sur la même demande');
    const intake = await all.arrive({ width: DESK, as: INTAKE });
    const coordination = await all.arrive({ width: DESK, as: COORDINATION });
    const [nameOfIntake, nameOfCoordination] = await Promise.all([nameIn(intake.page), nameIn(coordination.page)]);
    await intake.page.goto(`/equipe/demandes/${request.id}`);
    await coordination.page.goto(`/equipe/file?vue=toutes&demande=${request.id}`);
    await sees(intake.page, `${nameOfCoordination} regarde`);
    await sees(coordination.page, `${nameOfIntake} regarde`);

    await coordination.page.getByRole('button', { name: 'Inscrire un suivi' }).click();
    const writing = coordination.page.getByRole('dialog', { name: 'Inscrire un suivi' });
    await writing.getByLabel('Ce qui s’est dit').fill('Un texte long à écrire.');
    await intake.page.getByRole('button', { name: 'Trier', exact: true }).click();
    await confirmTriage(intake.page, 'Elle prépare son assemblée.');

    await writing.getByText(`${nameOfIntake} a modifié cette demande pendant que vous écriviez.`).waitFor();
    expect(await writing.getByLabel('Ce qui s’est dit').inputValue()).toBe('Un texte long à écrire.');
    expect(await coordination.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await eventually(() => row(coordination.page, request).innerText(), (text) => text.includes('Triée'));
    expect(await row(coordination.page, request).innerText()).toContain('Triée');

    await coordination.page.goto('/equipe/file');
    await reads(coordination.page, 'File des demandes');
    await eventually(() => intake.page.getByText(`${nameOfCoordination} regarde`).count(), (count) => count === 0);
    expect(await intake.page.getByText(`${nameOfCoordination} regarde`).count()).toBe(0);
  });

  it('announces what came in the meantime, and shows it when asked', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file?vue=toutes');
    await page.locator('a[data-request]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const request = await aRequest(all, 'Reçue pendant la lecture');
    await sees(page, '1 nouvelle demande');
    expect(await row(page, request).count()).toBe(0);
    await page.getByRole('button', { name: 'Afficher', exact: true }).click();
    await row(page, request).waitFor();
  });

  it('plans several requests picked with x together, by keyboard alone', async () => {
    const requests = [await aRequest(all, 'À remettre, la première'), await aRequest(all, 'À remettre, la seconde')];
    const { page, context } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file?vue=toutes');
    await page.locator('a[data-request]').first().waitFor();
    for (const request of requests) {
      await row(page, request).focus();
      await page.keyboard.press('x');
    }
    await sees(page, '2 demandes choisies');
    await page.getByRole('region', { name: 'Demandes choisies' }).getByRole('button', { name: 'Prévoir la suite' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Prévoir la suite de plusieurs demandes' });
    await dialog.getByLabel('À l’organisme').check();
    await dialog.getByRole('button', { name: 'Prévoir' }).press('Enter');
    await sees(page, 'La suite de 2 demandes est prévue.');
    for (const { id } of requests) expect(await readRequest(context.request, id)).toMatchObject({ waitingFor: 'organisation', version: 2 });
  });

  it('goes where the palette is told to, without accents or pointer', async () => {
    const request = await aRequest(all, 'Trouvée par la palette');
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file');
    await reads(page, 'File des demandes');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Action, numéro/ }).waitFor();
    await page.keyboard.type('non-MEMBRES');
    await page.getByRole('option', { name: /Non-membres/ }).waitFor();
    await page.keyboard.press('Enter');
    await eventually(async () => page.url(), (url) => url.endsWith('vue=non-membres'));
    expect(page.url()).toContain('vue=non-membres');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Action, numéro/ }).waitFor();
    await page.keyboard.type(request.number.toLowerCase());
    await page.getByRole('option', { name: new RegExp(request.number) }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Demande ouverte' }).getByText('Trouvée par la palette').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Action, numéro/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /^Action, numéro/ }).waitFor({ state: 'detached' });
  });
});
