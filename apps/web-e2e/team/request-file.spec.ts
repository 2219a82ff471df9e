import type { Page } from 'playwright-core';
import { aRequest, COORDINATION, INTAKE, type KnownRequest, readRequest, teamMember } from '../harness/given';
import { DESK, type Visitor, visitors } from '../harness/visitors';
import { eventually, sees } from '../harness/waiting';

const all = visitors();

const LATER = { requester: { name: 'Odette Cyr', function: 'direction', email: 'odette@exemple.test' } };

async function openFile(request: KnownRequest, as = INTAKE): Promise<Visitor> {
  const visitor = await all.arrive({ width: DESK, as });
  await visitor.page.goto(`/equipe/demandes/${request.id}`);
  await visitor.page.getByRole('article').waitFor();
  return visitor;
}

/** As `openFile`, where nothing is heard of what others do. */
async function openDeaf(request: KnownRequest, as: string): Promise<Visitor> {
  const visitor = await all.arrive({ width: DESK, as });
  await visitor.context.route('**/api/requests/events**', (route) => route.abort());
  visitor.faults.expect(/ERR_FAILED .*\/api\/requests\/events/);
  await visitor.page.goto(`/equipe/demandes/${request.id}`);
  await visitor.page.getByRole('article').waitFor();
  return visitor;
}

async function press(page: Page, action: string) {
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action }).click();
  return page.getByRole('dialog');
}

describe('B2, the file of a request', () => {
  it('says who asks, whether it is admissible and by which clause, and why this date', async () => {
    const { page } = await openFile(await aRequest(all, 'Un local à partager', LATER));
    await sees(page, 'Odette Cyr');
    await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
    await sees(page, /20\sdécembre\s2026/);
    await page.getByText('Pourquoi?').first().click();
    await sees(page, /trente jours/);
  });

  it('records a follow-up, which stops the clock', async () => {
    const request = await aRequest(all, 'Une rencontre à préparer', LATER);
    const { page, context } = await openFile(request);
    const dialog = await press(page, 'Inscrire un suivi');
    await dialog.getByLabel('Téléphone').check();
    await dialog.getByLabel('Ce qui s’est dit').fill('Vingt minutes. On se reparle mardi.');
    await dialog.getByRole('button', { name: 'Inscrire le suivi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sees(page, 'Vingt minutes. On se reparle mardi.');
    expect((await readRequest(context.request, request.id)).followUp.state).toBe('done');
  });

  it('refers, with a reason that has its clause, a letter ready and a date to ask again', async () => {
    const request = await aRequest(all, 'Une médiation', LATER);
    const { page, context } = await openFile(request);
    const triage = await press(page, 'Trier');
    await triage.getByLabel('Raison de la priorité').fill('Lue au téléphone.');
    await triage.getByRole('button', { name: 'Confirmer le tri' }).click();
    await triage.waitFor({ state: 'hidden' });
    const dialog = await press(page, 'Référer');
    await dialog.getByLabel('Le besoin dépasse l’offre').check();
    await dialog.getByLabel('Médiation du Golfe').check();
    const letter = await eventually(() => dialog.getByLabel('La lettre').inputValue(), (text) => text.includes('Médiation du Golfe'));
    expect(letter).toContain('Médiation du Golfe');
    await sees(page, /27\snovembre\s2026/);
    await dialog.getByRole('button', { name: 'Référer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sees(page, 'Médiation du Golfe');
    expect((await readRequest(context.request, request.id)).status).toBe('referred');
  });

  it('keeps what was typed when someone else was faster, and shows both', async () => {
    const request = await aRequest(all, 'Deux personnes à la fois', LATER);
    const [first, second] = [await openFile(request), await openDeaf(request, COORDINATION)];
    second.faults.expect(/status of 412 /);
    const typing = await press(second.page, 'Inscrire un suivi');
    await typing.getByLabel('Courriel').check();
    await typing.getByLabel('Ce qui s’est dit').fill('Le texte de Réjean.');
    const triage = await press(first.page, 'Trier');
    await triage.getByLabel('Raison de la priorité').fill('Confirmé au téléphone.');
    await triage.getByRole('button', { name: 'Confirmer le tri' }).click();
    await triage.waitFor({ state: 'hidden' });
    await eventually(() => readRequest(first.context.request, request.id), ({ status }) => status === 'triaged');
    await typing.getByRole('button', { name: 'Inscrire le suivi' }).click();
    await sees(second.page, 'Manon Deslauriers a modifié cette demande pendant que vous écriviez.');
    expect(await typing.getByLabel('Ce qui s’est dit').inputValue()).toBe('Le texte de Réjean.');
    await sees(second.page, 'Confirmé au téléphone.');
    await typing.getByRole('button', { name: 'Inscrire le suivi' }).click();
    await typing.waitFor({ state: 'hidden' });
    await sees(second.page, 'Le texte de Réjean.');
  });
});

describe('a sealed request', () => {
  it('does not exist for another member of the team', async () => {
    const keeperId = await teamMember(all, 'Réjean Thibodeau');
    const request = await aRequest(all, 'Sujet réservé à sa gardienne', { audience: { sealed: true, keeperId } });
    const { page, faults } = await all.arrive({ width: DESK, as: INTAKE });
    faults.expect(/status of 404 /);
    await page.goto('/equipe/file?vue=toutes');
    await page.locator('a[data-request]').first().waitFor();
    expect(await page.getByText(request.number).count()).toBe(0);
    await page.goto(`/equipe/demandes/${request.id}`);
    await sees(page, /n’existe pas, ou vous n’y avez pas accès/);
    const keeper = await openFile(request, COORDINATION);
    await sees(keeper.page, 'Sujet réservé à sa gardienne');
  });

  it('is a frame for coordination, which may designate a keeper without opening it', async () => {
    const keeperId = await teamMember(all, 'Manon Deslauriers');
    const request = await aRequest(all, 'Sujet que la coordination ne lit pas', { audience: { sealed: true, keeperId } });
    const { page } = await openFile(request, COORDINATION);
    await sees(page, 'Vous voyez l’organisme, les dates et la priorité suggérée, rien de plus.');
    await sees(page, 'Manon Deslauriers');
    expect(await page.getByText('Sujet que la coordination ne lit pas').count()).toBe(0);
    expect(await page.getByText('Odette Cyr').count()).toBe(0);
    await page.getByRole('button', { name: 'Désigner une gardienne ou un gardien' }).click();
    await page.getByRole('dialog', { name: 'Désigner une gardienne ou un gardien' }).waitFor();
  });
});
