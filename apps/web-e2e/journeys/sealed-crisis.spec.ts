import type { Page } from 'playwright-core';
import { confirmsTriage, isAccompaniedBy, openFile, opened, press } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { fileCrisis } from '../harness/crisis';
import { COORDINATION, INTAKE } from '../harness/given';
import { isFine } from '../harness/inspection';
import { reviewedTwice } from '../harness/second-review';
import { DESK, type Visitor, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct);

const DIRECTION = 'direction1@exemple.test';
const RESOURCE = 'resource1@exemple.test';
const KEEPER = 'Manon Deslauriers';
const SUBJECT = 'Le conseil ne se parle plus';
const INTERNAL = 'La trésorière craint de tout perdre.';
const PRIVATE = 'Le ton monte : prévoir une médiation.';
const RECORD = 'On s’entend sur trois rencontres d’ici Noël.';

/** Triage and the follow-up, on the keeper's screen; then someone accepts to accompany. */
async function takeOn(keeper: Visitor, id: string): Promise<void> {
  const { page } = keeper;
  const triage = await press(page, 'Trier');
  await triage.getByLabel('Raison de la priorité').fill('Le conseil ne peut plus décider.');
  await confirmsTriage(page);
  const call = await press(page, 'Inscrire un suivi');
  await call.getByLabel('Téléphone').check();
  await call.getByLabel('Ce qui s’est dit').fill('Nous avons parlé une demi-heure.');
  await call.getByRole('button', { name: 'Inscrire le suivi' }).click();
  await call.waitFor({ state: 'hidden' });
  await isAccompaniedBy(all, keeper, { id }, RESOURCE);
  await page.reload();
  await page.getByRole('heading', { name: 'Plan d’action' }).waitFor();
}

async function plan(page: Page): Promise<void> {
  const first = await opened(page, 'Ajouter une étape');
  await first.getByLabel('Qu’y a-t-il à faire?').fill('Écrire un ordre du jour ensemble');
  await first.getByLabel('Au regroupement').check();
  await first.getByRole('button', { name: 'Ajouter une étape' }).click();
  await first.getByRole('alert').waitFor();
  await isFine(page, { ofTheTeam: true });
  await first.getByLabel('Outiller').check();
  await page.keyboard.press('Control+Enter');
  await first.waitFor({ state: 'hidden' });
  await sees(page, 'Le regroupement porte seul tout le plan');
  const second = await opened(page, 'Ajouter une étape');
  await second.getByLabel('Qu’y a-t-il à faire?').fill('Convoquer le conseil');
  await second.getByLabel('À l’organisme').check();
  await second.getByLabel('Que fait-on?').fill('convoquer');
  await page.keyboard.press('Control+Enter');
  await second.waitFor({ state: 'hidden' });
  await page.getByText('porte seul').waitFor({ state: 'detached' });
}

/** Three keystrokes: the button, the note, Ctrl+Enter. */
async function keepJournal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Inscrire au journal' }).focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('dialog');
  await entry.getByText(/Téléphone · 20 min/).waitFor();
  await isFine(page, { ofTheTeam: true });
  await page.keyboard.type(INTERNAL);
  await page.keyboard.press('Control+Enter');
  await entry.waitFor({ state: 'hidden' });
  await sees(page, 'Interne : l’organisme ne voit jamais ceci');
}

async function recordMeeting(page: Page): Promise<void> {
  const meeting = await opened(page, 'Rencontre à trois');
  await meeting.getByLabel('Qui était autour de la table?').fill('La direction; une organisatrice communautaire du CISSS; le regroupement');
  await meeting.getByLabel('l’organisme', { exact: true }).check();
  await meeting.getByLabel('Cadre régional').check();
  await meeting.getByLabel('Lequel?').fill('Cadre de concertation régional');
  await meeting.getByLabel('Quel est votre mandat?').fill('Animer, sans trancher.');
  await meeting.getByLabel('Compte rendu partagé').fill(RECORD);
  await meeting.getByLabel('Notes privées').fill(PRIVATE);
  await isFine(page, { ofTheTeam: true });
  await meeting.getByRole('button', { name: 'Inscrire la rencontre' }).click();
  await meeting.waitFor({ state: 'hidden' });
  await sees(page, PRIVATE);
}

/** What the requester does with their half of it. */
async function doTheirShare(page: Page): Promise<void> {
  await page.reload();
  const mine = page.getByRole('region', { name: 'Le plan' });
  await mine.getByText('À vous · convoquer').waitFor();
  expect(await mine.getByRole('button', { name: /Écrire un ordre du jour/ }).count()).toBe(0);
  await isFine(page);
  await mine.getByRole('button', { name: /^C’est fait.*Convoquer le conseil$/ }).click();
  await mine.getByText('Faite', { exact: true }).waitFor();
  await sees(page, RECORD);
  await sees(page, 'Animer, sans trancher.');
  for (const hidden of [INTERNAL, PRIVATE]) expect(await page.getByText(hidden).count()).toBe(0);
  const answer = await opened(page, 'Répondre');
  await answer.getByLabel('Au départ').check();
  await answer.getByLabel('Pas encore').check();
  await isFine(page);
  await answer.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await answer.waitFor({ state: 'hidden' });
  await sees(page, 'Au départ, selon vous');
}

describe('a board crisis, sealed, from intake to its second review', () => {
  it('is kept, planned and told to its keeper and its requester; coordination sees that it is there, and no word of it', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const number = await fileCrisis(director.page, SUBJECT, KEEPER);
    await director.page.getByRole('main').getByRole('link', { name: 'Mes demandes' }).click();
    await director.page.getByRole('link', { name: `Demande ${number}` }).click();
    await reads(director.page, `Demande ${number}`);
    const id = new URL(director.page.url()).pathname.split('/').at(-1) ?? '';

    const keeper = await all.arrive({ width: DESK, as: INTAKE });
    const { page } = keeper;
    await openFile(page, id);
    await takeOn(keeper, id);
    await plan(page);
    await keepJournal(page);
    await recordMeeting(page);
    await isFine(page, { ofTheTeam: true });
    await doTheirShare(director.page);

    await page.reload();
    const close = await press(page, 'Fermer');
    await close.getByLabel('Ce qui a été fait').fill('Le conseil se réunit de nouveau.');
    await close.getByRole('button', { name: 'Fermer la demande' }).click();
    await close.getByRole('alert').waitFor();
    await close.getByLabel('Fait', { exact: true }).check();
    await close.getByLabel(/lui-même/).fill('Convoquer et tenir son assemblée.');
    await close.getByRole('button', { name: 'Fermer la demande' }).click();
    await close.waitFor({ state: 'hidden' });

    await director.page.reload();
    await sees(director.page, 'Le conseil se réunit de nouveau.');
    const answer = await opened(director.page, 'Répondre');
    await answer.getByLabel('Par lui-même').check();
    await answer.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await sees(director.page, 'À la fin, selon vous');
    for (const hidden of [INTERNAL, PRIVATE]) expect(await director.page.getByText(hidden).count()).toBe(0);

    const coordination = await all.arrive({ width: DESK, as: COORDINATION });
    await coordination.page.goto(`/equipe/demandes/${id}`);
    await sees(coordination.page, 'rien de plus');
    for (const hidden of [SUBJECT, RECORD, INTERNAL, PRIVATE, 'Plan d’action']) expect(await coordination.page.getByText(hidden).count()).toBe(0);

    await reviewedTwice(all, [{ request: { id, number }, requester: director, email: DIRECTION, reader: INTAKE, blind: ['board1@exemple.test'], about: SUBJECT }]);
    expect((await coordination.context.request.get(`/api/requests/${id}/reviews`)).status()).toBe(404);
  });
});
