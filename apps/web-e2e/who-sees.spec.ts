import type { Page } from 'playwright-core';
import { aRequest, COORDINATION, INTAKE } from './harness/given';
import { axeFindings, overflows, smallTargets } from './harness/inspection';
import { arriveByCode } from './harness/mailed-code';
import { carryOn, numberOf, send } from './harness/request-form';
import { DESK, visitors } from './harness/visitors';
import { eventually, focused, reads, sees } from './harness/waiting';

const all = visitors();

const DIRECTION = 'direction1@exemple.test';
const BOARD = 'board1@exemple.test';
const SUBJECT = 'Ce qui se passe au conseil';
const REASON = 'La direction ne répond plus, et une assemblée est convoquée ce soir.';

async function isFine(page: Page, { ofTheTeam = false } = {}): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  if (!ofTheTeam) expect(await smallTargets(page)).toEqual([]);
}

/** Opens a dialog, looks at it, and gives it back open. */
async function opened(page: Page, button: string, look: { readonly ofTheTeam?: boolean } = {}) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await isFine(page, look);
  return dialog;
}

/** A sealed request that the director files in the pages, without a keeper: its number, on the confirmation. */
async function fileSealed(page: Page): Promise<string> {
  await page.goto('/demande');
  await reads(page, 'Quel est le besoin de votre organisme?');
  await page.getByLabel('Je ne sais pas').check();
  await page.getByLabel('En quelques mots').fill(SUBJECT);
  await carryOn(page);
  await page.getByLabel('Oui', { exact: true }).check();
  await page.getByLabel('Une crise au conseil d’administration').check();
  await carryOn(page);
  await page.getByLabel('Ce qui se passe, dans vos mots').fill('Deux personnes ont quitté le conseil hier soir.');
  await carryOn(page);
  await reads(page, 'Comment et quand vous joindre?');
  await carryOn(page);
  await reads(page, 'Qui peut voir cette demande?');
  expect(await page.getByLabel('Scellée').isChecked()).toBe(true);
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
  await send(page);
  return numberOf(page);
}

describe('who sees a request, and who opened it', () => {
  it('a director seals it, names a board member, and reads why coordination broke the glass; a colleague sees nothing', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const { page } = director;
    const number = await fileSealed(page);
    await page.getByRole('main').getByRole('link', { name: 'Mes demandes' }).click();
    await reads(page, 'Mes demandes');
    await isFine(page);
    const row = page.getByRole('link', { name: `Demande ${number}` });
    expect(await row.textContent()).toContain('Scellée');
    await row.click();
    await reads(page, `Demande ${number}`);
    expect(await page.title()).toBe(`Demande ${number} · Phare`);
    await sees(page, 'Pas encore de gardienne ou gardien.');
    await isFine(page);

    const naming = await opened(page, 'Nommer une personne');
    await naming.getByRole('button', { name: 'Nommer cette personne' }).click();
    await naming.getByRole('alert').waitFor();
    await isFine(page);
    await naming.getByLabel('Nom de la personne').fill('Normand Quessy');
    await naming.getByLabel('Son adresse courriel').fill(BOARD);
    await page.keyboard.press('Enter');
    await naming.waitFor({ state: 'hidden' });
    await sees(page, 'Normand Quessy, à votre demande');
    await page.locator('summary', { hasText: 'Vous n’en avez plus besoin?' }).click();
    for (const button of ['Retirer une personne', 'Ouvrir à l’équipe', 'Choisir qui en a la garde', 'Retirer ma demande']) {
      const dialog = await opened(page, button);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await eventually(() => focused(page), (text) => text === button)).toBe(button);
    }
    const { pathname } = new URL(page.url());
    const id = pathname.split('/').at(-1);

    const coordination = await all.arrive({ width: DESK, as: COORDINATION });
    await coordination.page.goto(`/equipe/demandes/${id}`);
    await sees(coordination.page, 'rien de plus');
    expect(await coordination.page.getByText(SUBJECT).count()).toBe(0);
    await coordination.page.getByRole('button', { name: 'Ouvrir exceptionnellement' }).focus();
    await coordination.page.keyboard.press('Enter');
    const glass = coordination.page.getByRole('dialog', { name: 'Ouvrir exceptionnellement' });
    await glass.getByRole('button', { name: 'Ouvrir pendant 4 heures' }).click();
    await glass.getByRole('alert').waitFor();
    await isFine(coordination.page, { ofTheTeam: true });
    await glass.getByLabel('Pourquoi faut-il l’ouvrir maintenant?').fill(REASON);
    await coordination.page.keyboard.press('Tab');
    await coordination.page.keyboard.press('Enter');
    await glass.waitFor({ state: 'hidden' });
    await sees(coordination.page, /^Accès exceptionnel jusqu’à 14\sh(\s\d\d)?$/);
    await sees(coordination.page, SUBJECT);
    expect(await coordination.page.getByRole('button', { name: 'Trier' }).count()).toBe(0);
    await isFine(coordination.page, { ofTheTeam: true });

    await page.reload();
    const openings = page.getByRole('region', { name: 'Qui a ouvert ma demande' });
    await openings.getByText(REASON).waitFor();
    expect(await openings.innerText()).toMatch(/Réjean Thibodeau a ouvert votre demande le 20\snovembre\s2026 à\s10\sh/);
    await openings.getByText('Accès exceptionnel', { exact: true }).waitFor();
    await isFine(page);

    const board = await arriveByCode(all, BOARD);
    await board.page.goto('/mes-demandes');
    await board.page.getByRole('link', { name: `Demande ${number}` }).click();
    await reads(board.page, `Demande ${number}`);
    await sees(board.page, 'Maude Arbour, qui l’a faite');
    expect(await board.page.getByRole('button', { name: /Nommer|Sceller|Retirer/ }).count()).toBe(0);
    await isFine(board.page);

    const colleague = await all.arrive({ as: 'worker1@exemple.test' });
    colleague.faults.expect(/status of 404 /);
    await colleague.page.goto('/mes-demandes');
    await reads(colleague.page, 'Mes demandes');
    await colleague.page.waitForLoadState('networkidle');
    expect(await colleague.page.getByText(number).count()).toBe(0);
    await colleague.page.goto(pathname);
    await sees(colleague.page, /n’existe pas, ou vous n’y avez pas accès/);
    await isFine(colleague.page);
  });

  it('sends whoever is not signed in to the sign-in page, and back', async () => {
    const { page, faults } = await all.arrive();
    faults.expect(/status of 401 .*\/api\/session$/);
    await page.goto('/mes-demandes');
    await reads(page, 'Se connecter');
    expect(new URL(page.url()).searchParams.get('retour')).toBe('/mes-demandes');
  });

  it('intake resolves whom somebody meant, then triage opens', async () => {
    const request = await aRequest(all, 'Quelqu’un d’exclu en mots', { excludedPersons: [{ text: 'ma voisine' }] });
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto(`/equipe/demandes/${request.id}`);
    await sees(page, /il manque l’identité des personnes exclues/);
    await isFine(page, { ofTheTeam: true });
    const dialog = await opened(page, 'Dire de qui il s’agit', { ofTheTeam: true });
    await dialog.getByLabel('Personne ici').check();
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Trier' }).click();
    await page.getByRole('dialog', { name: 'Trier la demande' }).waitFor();
  });

  it('intake asks to read an ended request again, for a reason and a time', async () => {
    const request = await aRequest(all, 'Terminée, puis rappelée');
    const coordination = await all.arrive({ as: COORDINATION });
    const headers = { 'X-Requested-With': 'phare', 'If-Match': `"${request.version}"` };
    expect((await coordination.context.request.post(`/api/requests/${request.id}/withdraw`, { headers, data: { reason: 'Réglé.' } })).status()).toBe(200);
    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/file');
    await page.getByRole('searchbox').fill(request.number.toLowerCase());
    await page.keyboard.press('Enter');
    await sees(page, 'Cette demande est peut-être fermée.');
    await isFine(page, { ofTheTeam: true });
    const dialog = await opened(page, 'Demander à la relire', { ofTheTeam: true });
    await dialog.getByRole('button', { name: 'Relire pendant 7 jours' }).click();
    await dialog.getByRole('alert').waitFor();
    await isFine(page, { ofTheTeam: true });
    await dialog.getByLabel('Pourquoi faut-il la relire?').fill('Le bailleur rappelle.');
    await dialog.getByRole('button', { name: 'Relire pendant 7 jours' }).click();
    await sees(page, /^Relecture permise jusqu’au 27\snovembre\s2026 à\s10\sh(\s\d\d)?$/);
    await sees(page, 'Le bailleur rappelle.');
    await isFine(page, { ofTheTeam: true });
  });

  it('coordination declares a tie and ends it', async () => {
    const { page } = await all.arrive({ width: DESK, as: COORDINATION });
    await page.goto('/equipe/file');
    await page.getByRole('link', { name: 'Liens déclarés' }).click();
    await reads(page, 'Liens déclarés');
    await page.getByRole('button', { name: 'Déclarer le lien' }).click();
    await page.getByRole('alert').waitFor();
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('combobox', { name: 'Organisme' }).pressSequentially('vigie');
    await page.getByRole('option', { name: /Maison des jeunes La Vigie/ }).click();
    await page.getByLabel('Tomas Vigneault').check();
    await page.getByLabel('Différend').check();
    await page.getByRole('button', { name: 'Déclarer le lien' }).click();
    const ties = page.getByRole('region', { name: 'Liens avec Maison des jeunes La Vigie' });
    await ties.getByText('Tomas Vigneault').waitFor();
    const dialog = await opened(page, 'Mettre fin au lien de Tomas Vigneault', { ofTheTeam: true });
    await dialog.getByRole('button', { name: 'Mettre fin au lien' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ties.getByText(/^Du 20\snovembre\s2026 au 20\snovembre\s2026$/).waitFor();
  });
});
