import type { Page } from 'playwright-core';
import { calls, confirmsTriage, isAccompaniedBy, press } from '../harness/accompaniment';
import { startAnotherNetwork } from '../harness/another-network';
import { COORDINATION, INTAKE, readRequest } from '../harness/given';
import { axeFindings, isFine } from '../harness/inspection';
import { arriveByCode } from '../harness/mailed-code';
import { carryOn, numberOf, send } from '../harness/request-form';
import { reviewedTwice } from '../harness/second-review';
import { DESK, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherNetwork);

const GROUP = 'Collectif pour une ressourcerie à l’Anse';
const RESOURCE = 'resource1@exemple.test';
const SUBJECT = 'Démarrer une ressourcerie';
const EMAIL = 'ressourcerie@exemple.test';

describe('an emerging group, on an installation with another policy', () => {
  /** The public form, without an account, for a group that is no member. */
  async function ask(page: Page): Promise<string> {
    await page.goto('/demande');
    await reads(page, 'Pour quel organisme écrivez-vous?');
    await page.getByRole('combobox', { name: 'Nom de l’organisme' }).fill(GROUP);
    await page.getByLabel('Présidence').check();
    await carryOn(page);
    await reads(page, 'Quel est le besoin de votre organisme?');
    await page.getByLabel('Parler à quelqu’un').check();
    await page.getByLabel('En quelques mots').fill(SUBJECT);
    await carryOn(page);
    await page.getByLabel('Non', { exact: true }).check();
    await carryOn(page);
    await page.getByLabel('Ce qui se passe, dans vos mots').fill('Nous sommes huit et nous avons un local.');
    await carryOn(page);
    await page.getByLabel('Votre nom').fill('Philomène Synnott');
    await page.getByLabel('Votre adresse courriel').fill(EMAIL);
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
    await sees(asker.page, /vendredi 4\sdécembre 2026/);
    expect(await axeFindings(asker.page)).toEqual([]);

    const team = await all.arrive({ width: DESK, as: INTAKE });
    const { page, context } = team;
    await page.goto('/equipe/file');
    await page.getByText(GROUP).first().click();
    await page.getByRole('link', { name: /Ouvrir/ }).click();
    await page.waitForURL(/\/equipe\/demandes\//);
    await page.getByRole('article').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await sees(page, number);

    const triage = await press(page, 'Trier');
    for (const level of [/Fermeture/, /Départ/, /Le reste/]) await triage.getByLabel(level).waitFor();
    await triage.getByLabel('Admissible', { exact: true }).check();
    await triage.getByLabel('Sur quoi cette décision repose').fill('Groupe en émergence, connu au répertoire; la présidence a rappelé.');
    await triage.getByLabel('Raison de la priorité').fill('Un groupe qui commence.');
    await confirmsTriage(page);
    const request = await readRequest(context.request, id);
    await calls(team, request);
    await isAccompaniedBy(all, team, request, RESOURCE);

    await page.reload();
    await page.getByRole('button', { name: 'Ajouter une étape' }).click();
    const step = page.getByRole('dialog');
    await step.getByLabel('Qu’y a-t-il à faire?').fill('Rédiger la charte');
    await step.getByLabel('Ensemble').check();
    expect(await step.getByLabel('Outiller').count()).toBe(0);
    await step.getByLabel('Rédiger', { exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await step.waitFor({ state: 'hidden' });
    await sees(page, 'Ensemble · Rédiger');
    await page.getByRole('button', { name: 'Répondre' }).click();
    const autonomy = page.getByRole('dialog');
    await autonomy.getByLabel('Au départ').check();
    await autonomy.getByLabel('On commence').check();
    await autonomy.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await autonomy.waitFor({ state: 'hidden' });
    await isFine(page, { ofTheTeam: true });

    const close = await press(page, 'Fermer');
    await close.getByLabel('Fait', { exact: true }).check();
    await close.getByLabel('Ce qui a été fait').fill('La charte est adoptée.');
    await close.getByLabel(/lui-même/).fill('Tenir sa première assemblée.');
    await close.getByRole('button', { name: 'Fermer la demande' }).click();
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
