import type { Page } from 'playwright-core';
import { calls, confirmsTriage, isAccompaniedBy, openAction } from '../harness/accompaniment';
import { startAnotherNetwork } from '../harness/another-network';
import { COORDINATION, INTAKE, readRequest } from '../harness/given';
import { press, sendByKey, tick, write } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { arriveByCode } from '../harness/mailed-code';
import { carryOn, numberOf, send } from '../harness/request-form';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherNetwork, { byKeyboard: true });

const GROUP = 'Collectif pour une ressourcerie à l’Anse';
const RESOURCE = 'resource1@exemple.test';
const SUBJECT = 'Démarrer une ressourcerie';
const EMAIL = 'ressourcerie@exemple.test';

describe('an emerging group, on an installation with another policy', () => {
  /** The public form, without an account, for a group that is no member. */
  async function ask(page: Page): Promise<string> {
    await page.goto('/');
    await press(page.getByRole('main').getByRole('link', { name: 'Faire une demande' }).first());
    await reads(page, 'Pour quel organisme écrivez-vous?');
    await write(page.getByRole('combobox', { name: 'Nom de l’organisme' }), GROUP);
    await tick(page.getByLabel('Présidence'));
    await carryOn(page);
    await reads(page, 'Quel est le besoin de votre organisme?');
    await write(page.getByLabel('En quelques mots'), SUBJECT);
    await carryOn(page);
    await press(page.getByRole('alert').getByRole('link', { name: 'Choisissez un sujet' }));
    await tick(page.getByLabel('Parler à quelqu’un'));
    await carryOn(page);
    await tick(page.getByLabel('Non', { exact: true }));
    await carryOn(page);
    await write(page.getByLabel('Ce qui se passe, dans vos mots'), 'Nous sommes huit et nous avons un local.');
    await carryOn(page);
    await write(page.getByLabel('Votre nom'), 'Philomène Synnott');
    await write(page.getByLabel('Votre adresse courriel'), EMAIL);
    await carryOn(page);
    await reads(page, 'Qui peut voir cette demande?');
    await carryOn(page);
    await reads(page, 'Vérifiez vos réponses');
    await send(page);
    return numberOf(page);
  }

  it('asks, is recognised, accompanied by the verbs of that network, closed, and reviewed twice; ROCGÎM’s words are nowhere', async () => {
    const asker = await all.arrive();
    const number = await ask(asker.page);
    // Ten working days after Friday the 20th of November, the Saturday left out (CPC83).
    await sees(asker.page, /vendredi 4\sdécembre\s2026/);
    await isFine(asker.page);

    const team = await all.arrive({ as: INTAKE });
    const { page, context } = team;
    await page.goto('/equipe/file');
    await press(page.getByRole('link', { name: GROUP }));
    await press(page.getByRole('link', { name: /Ouvrir/ }));
    await page.waitForURL(/\/equipe\/demandes\//);
    await page.getByRole('article').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await sees(page, number);

    const triage = await openAction(page, 'Trier');
    for (const level of [/Fermeture/, /Départ/, /Le reste/]) await triage.getByLabel(level).waitFor();
    await tick(triage.getByLabel('Admissible', { exact: true }));
    await write(triage.getByLabel('Sur quoi cette décision repose'), 'Groupe en émergence, connu au répertoire; la présidence a rappelé.');
    await write(triage.getByLabel('Raison de la priorité'), 'Un groupe qui commence.');
    await confirmsTriage(page);
    const request = await readRequest(context.request, id);
    await calls(team, request);
    await isAccompaniedBy(all, team, request, RESOURCE);

    await page.reload();
    await press(page.getByRole('button', { name: 'Ajouter une étape' }));
    const step = page.getByRole('dialog');
    await write(step.getByLabel('Qu’y a-t-il à faire?'), 'Rédiger la charte');
    await tick(step.getByLabel('Ensemble'));
    expect(await step.getByLabel('Outiller').count()).toBe(0);
    await tick(step.getByLabel('Rédiger', { exact: true }));
    await sendByKey(page);
    await step.waitFor({ state: 'hidden' });
    await sees(page, 'Ensemble · Rédiger');
    await press(page.getByRole('button', { name: 'L’accompagnement en bref' }));
    await press(page.getByRole('button', { name: 'Répondre' }));
    const autonomy = page.getByRole('dialog');
    await tick(autonomy.getByLabel('Au départ'));
    await tick(autonomy.getByLabel('On commence'));
    await press(autonomy.getByRole('button', { name: 'Envoyer la réponse' }));
    await autonomy.waitFor({ state: 'hidden' });
    await isFine(page, { ofTheTeam: true });

    const close = await openAction(page, 'Fermer');
    await tick(close.getByLabel('Fait', { exact: true }));
    await write(close.getByLabel('Ce qui a été fait'), 'La charte est adoptée.');
    await write(close.getByLabel(/lui-même/), 'Tenir sa première assemblée.');
    await press(close.getByRole('button', { name: 'Fermer la demande' }));
    await close.waitFor({ state: 'hidden' });
    expect(await page.getByText('ROCGÎM').count()).toBe(0);

    const back = await arriveByCode(all, EMAIL);
    await back.page.goto(`/mes-demandes/${id}`);
    await reads(back.page, `Demande ${number}`);
    await sees(back.page, 'Ensemble · Rédiger');
    await sees(back.page, 'Au départ, selon le regroupement');
    await sees(back.page, 'La charte est adoptée.');
    expect(await back.page.getByText(/Un groupe qui commence|porte seul/).count()).toBe(0);
    await isFine(back.page);
    await reviewedTwice(all, [{ request, requester: back, email: EMAIL, reader: COORDINATION, blind: [INTAKE, 'direction1@exemple.test'], about: SUBJECT }]);
    expect(await back.page.getByText('ROCGÎM').count()).toBe(0);
  });
});
