import type { Page } from 'playwright-core';
import { aRequest, COORDINATION, INTAKE, teamMember } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { DESK, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors();

async function isFine(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
}

async function openEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

describe('the team’s pages, for everyone', () => {
  it('the queue: beside a request, its help, its empty views', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').first().waitFor();
    await isFine(page);
    await page.locator('a[data-request]').first().click();
    await page.getByRole('region', { name: 'Demande ouverte' }).getByRole('article').waitFor();
    await openEverything(page);
    await isFine(page);
    await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
    await page.getByRole('dialog').waitFor();
    await isFine(page);
    await page.goto('/equipe/file?q=introuvable');
    await sees(page, 'Aucun résultat');
    await isFine(page);
  });

  it('the palette, and what is done with several requests, with its errors', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file?vue=toutes');
    await page.locator('a[data-request]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await isFine(page);
    await page.keyboard.type('zzz');
    await sees(page, 'Rien ne correspond');
    await isFine(page);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: /^Choisir/ }).first().check();
    await sees(page, '1 demande choisie');
    await isFine(page);
    await page.getByRole('region', { name: 'Demandes choisies' }).getByRole('button', { name: 'Prévoir la suite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jour', { exact: true }).fill('40');
    await dialog.getByRole('button', { name: 'Prévoir' }).click();
    await dialog.getByRole('alert').waitFor();
    await isFine(page);
  });

  it('a file with its history, and each action with its errors', async () => {
    const request = await aRequest(all, 'Une page à regarder de près');
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto(`/equipe/demandes/${request.id}`);
    await page.getByRole('article').waitFor();
    await openEverything(page);
    await isFine(page);
    for (const [action, send] of [['Trier', 'Confirmer le tri'], ['Inscrire un suivi', 'Inscrire le suivi'], ['Référer', 'Référer'], ['Répondre', 'Envoyer et fermer'], ['Fusionner', 'Fusionner']] as const) {
      await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: send }).click();
      if (action === 'Référer') await dialog.getByRole('checkbox').first().waitFor();
      await dialog.getByRole('alert').waitFor();
      await isFine(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  });

  it('the frame of a sealed request', async () => {
    const keeperId = await teamMember(all, 'Manon Deslauriers');
    const request = await aRequest(all, 'Scellée', { audience: { sealed: true, keeperId } });
    const { page } = await all.arrive({ width: DESK, as: COORDINATION });
    await page.goto(`/equipe/demandes/${request.id}`);
    await sees(page, 'rien de plus');
    await isFine(page);
    await page.getByRole('button', { name: 'Désigner une gardienne ou un gardien' }).click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await isFine(page);
  });

  it('coordination’s figures: due dates, workload, openings, and the log of what was missed', async () => {
    const { page } = await all.arrive({ width: DESK, as: COORDINATION });
    await page.goto('/equipe/pilotage/echeances');
    await page.getByRole('heading', { name: 'Par territoire' }).waitFor();
    await isFine(page);
    await page.goto('/equipe/pilotage/charge');
    await page.getByRole('heading', { name: 'Essayer un transfert' }).waitFor();
    await isFine(page);
    await page.goto('/equipe/pilotage/confidentialite');
    await page.getByRole('table').waitFor();
    await isFine(page);
    await page.goto('/equipe/retards');
    await reads(page, 'Échéances manquées');
    await isFine(page);
  });

  it('someone’s day, and their agenda by month and as a list', async () => {
    const { page } = await all.arrive({ width: DESK, as: 'resource1@exemple.test' });
    await page.goto('/equipe/journee');
    await page.getByRole('navigation', { name: 'Ma journée et mon agenda' }).waitFor();
    await isFine(page);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.getByRole('grid').waitFor();
    await isFine(page);
    await page.getByRole('gridcell', { selected: true }).focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'décembre 2026', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Liste' }).click();
    await page.getByRole('grid').waitFor({ state: 'detached' });
    await isFine(page);
  });

  it('the telephone entry: its list open, its errors, its details open', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/saisie');
    await reads(page, 'Saisir une demande');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByRole('alert').waitFor();
    await openEverything(page);
    await page.getByLabel('Scellée').check();
    await isFine(page);
    await page.getByRole('combobox', { name: 'Organisme' }).pressSequentially('maison');
    await page.getByRole('option').first().waitFor();
    await isFine(page);
  });

  it('the same in English', async () => {
    const { page } = await all.arrive({ width: DESK, as: INTAKE, locale: 'en-CA' });
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').first().click();
    await page.getByRole('region', { name: 'Open request' }).getByRole('article').waitFor();
    await openEverything(page);
    await isFine(page);
    await page.goto('/equipe/saisie');
    await reads(page, 'Record a request');
    await isFine(page);
  });
});
