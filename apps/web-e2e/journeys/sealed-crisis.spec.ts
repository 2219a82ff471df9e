import type { Page } from 'playwright-core';
import { confirmsTriage, isAccompaniedBy, openFile, opened, openAction } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { fileCrisis } from '../harness/crisis';
import { COORDINATION, INTAKE } from '../harness/given';
import { press, sendByKey, tick, write } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { reviewedTwice } from '../harness/second-review';
import { type Visitor, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

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
  const triage = await openAction(page, 'Trier');
  await write(triage.getByLabel('Raison de la priorité'), 'Le conseil ne peut plus décider.');
  await confirmsTriage(page);
  const call = await openAction(page, 'Inscrire un suivi');
  await tick(call.getByLabel('Téléphone'));
  await write(call.getByLabel('Ce qui s’est dit'), 'Nous avons parlé une demi-heure.');
  await press(call.getByRole('button', { name: 'Inscrire le suivi' }));
  await call.waitFor({ state: 'hidden' });
  await isAccompaniedBy(all, keeper, { id }, RESOURCE);
  await page.reload();
  await page.getByRole('heading', { name: 'Plan d’action' }).waitFor();
}

async function plan(page: Page): Promise<void> {
  const first = await opened(page, 'Ajouter une étape');
  await write(first.getByLabel('Qu’y a-t-il à faire?'), 'Écrire un ordre du jour ensemble');
  await tick(first.getByLabel('Au regroupement'));
  await press(first.getByRole('button', { name: 'Ajouter une étape' }));
  await first.getByRole('alert').waitFor();
  await isFine(page, { ofTheTeam: true });
  await tick(first.getByLabel('Outiller'));
  await sendByKey(page);
  await first.waitFor({ state: 'hidden' });
  await sees(page, 'Le regroupement porte seul tout le plan');
  const second = await opened(page, 'Ajouter une étape');
  await write(second.getByLabel('Qu’y a-t-il à faire?'), 'Convoquer le conseil');
  await tick(second.getByLabel('À l’organisme'));
  await write(second.getByLabel('Que fait-on?'), 'convoquer');
  await sendByKey(page);
  await second.waitFor({ state: 'hidden' });
  await page.getByText('porte seul').waitFor({ state: 'detached' });
}

/** Three keystrokes: the button, the note, Ctrl+Enter. */
async function keepJournal(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Inscrire au journal' }));
  const entry = page.getByRole('dialog');
  await entry.getByText(/Téléphone · 20 min/).waitFor();
  await isFine(page, { ofTheTeam: true });
  await page.keyboard.type(INTERNAL);
  await sendByKey(page);
  await entry.waitFor({ state: 'hidden' });
  await sees(page, 'Interne : l’organisme ne voit jamais ceci');
}

async function recordMeeting(page: Page): Promise<void> {
  const meeting = await opened(page, 'Rencontre à trois');
  await write(meeting.getByLabel('Qui était autour de la table?'), 'La direction; une organisatrice communautaire du CISSS; le regroupement');
  await tick(meeting.getByLabel('l’organisme', { exact: true }));
  await tick(meeting.getByLabel('Cadre régional'));
  await write(meeting.getByLabel('Lequel?'), 'Cadre de concertation régional');
  await write(meeting.getByLabel('Quel est votre mandat?'), 'Animer, sans trancher.');
  await write(meeting.getByLabel('Compte rendu partagé'), RECORD);
  await write(meeting.getByLabel('Notes privées'), PRIVATE);
  await isFine(page, { ofTheTeam: true });
  await press(meeting.getByRole('button', { name: 'Inscrire la rencontre' }));
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
  await press(mine.getByRole('button', { name: /^C’est fait.*Convoquer le conseil$/ }));
  await press(mine.locator('summary').filter({ hasText: /autres? étapes?/ }));
  await mine.getByText('Faite', { exact: true }).waitFor();
  await sees(page, RECORD);
  await sees(page, 'Animer, sans trancher.');
  for (const hidden of [INTERNAL, PRIVATE]) expect(await page.getByText(hidden).count()).toBe(0);
  const answer = await opened(page, 'Répondre');
  await tick(answer.getByLabel('Au départ'));
  await tick(answer.getByLabel('Pas encore'));
  await isFine(page);
  await press(answer.getByRole('button', { name: 'Envoyer la réponse' }));
  await answer.waitFor({ state: 'hidden' });
  await sees(page, 'Au départ, selon vous');
}

describe('a board crisis, sealed, from intake to its second review', () => {
  it('is kept, planned and told to its keeper and its requester; coordination sees that it is there, and no word of it', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const number = await fileCrisis(director.page, SUBJECT, KEEPER);
    await press(director.page.getByRole('main').getByRole('link', { name: 'Mes demandes' }));
    await press(director.page.getByRole('link', { name: `Demande ${number}` }));
    await reads(director.page, `Demande ${number}`);
    const id = new URL(director.page.url()).pathname.split('/').at(-1) ?? '';

    const keeper = await all.arrive({ as: INTAKE });
    const { page } = keeper;
    await openFile(page, id);
    await takeOn(keeper, id);
    await plan(page);
    await keepJournal(page);
    await recordMeeting(page);
    await isFine(page, { ofTheTeam: true });
    await doTheirShare(director.page);

    await page.reload();
    const close = await openAction(page, 'Fermer');
    await write(close.getByLabel('Ce qui a été fait'), 'Le conseil se réunit de nouveau.');
    await press(close.getByRole('button', { name: 'Fermer la demande' }));
    await close.getByRole('alert').waitFor();
    await tick(close.getByLabel('Fait', { exact: true }));
    await write(close.getByLabel(/lui-même/), 'Convoquer et tenir son assemblée.');
    await press(close.getByRole('button', { name: 'Fermer la demande' }));
    await close.waitFor({ state: 'hidden' });

    await director.page.reload();
    await sees(director.page, 'Le conseil se réunit de nouveau.');
    const answer = await opened(director.page, 'Répondre');
    await tick(answer.getByLabel('Par lui-même'));
    await press(answer.getByRole('button', { name: 'Envoyer la réponse' }));
    await sees(director.page, 'À la fin, selon vous');
    for (const hidden of [INTERNAL, PRIVATE]) expect(await director.page.getByText(hidden).count()).toBe(0);

    const coordination = await all.arrive({ as: COORDINATION });
    await coordination.page.goto(`/equipe/demandes/${id}`);
    await sees(coordination.page, 'rien de plus');
    for (const hidden of [SUBJECT, RECORD, INTERNAL, PRIVATE, 'Plan d’action']) expect(await coordination.page.getByText(hidden).count()).toBe(0);

    await reviewedTwice(all, [{ request: { id, number }, requester: director, email: DIRECTION, reader: INTAKE, blind: ['board1@exemple.test'], about: SUBJECT }]);
    expect((await coordination.context.request.get(`/api/requests/${id}/reviews`)).status()).toBe(404);
  });
});
