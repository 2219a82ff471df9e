import type { Page } from 'playwright-core';
import { startAnotherNetwork } from '../harness/another-network';
import type { AnotherProduct } from '../harness/another-product';
import { actOn, INTAKE, readRequest } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { arriveByCode } from '../harness/mailed-code';
import { carryOn, numberOf, send } from '../harness/request-form';
import { DESK, visitors } from '../harness/visitors';
import { reads, readsOn, sees } from '../harness/waiting';

const all = visitors();

const GROUP = 'Collectif pour une ressourcerie à l’Anse';
const RESOURCE = 'resource1@exemple.test';
const EMAIL = 'ressourcerie@exemple.test';

describe('an emerging group, on an installation with another policy', () => {
  let product: AnotherProduct;
  beforeAll(async () => (product = await startAnotherNetwork()));
  afterAll(() => product.stop());

  /** The public form, without an account, for a group that is no member. */
  async function ask(page: Page): Promise<string> {
    await page.goto('/demande');
    await reads(page, 'Pour quel organisme écrivez-vous?');
    await page.getByRole('combobox', { name: 'Nom de l’organisme' }).fill(GROUP);
    await page.getByLabel('Présidence').check();
    await carryOn(page);
    await reads(page, 'Quel est le besoin de votre organisme?');
    await page.getByLabel('Parler à quelqu’un').check();
    await page.getByLabel('En quelques mots').fill('Démarrer une ressourcerie');
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

  it('asks, is recognised, accompanied by the verbs of that network, and closed; ROCGÎM’s words are nowhere', async () => {
    const asker = await all.arrive({ at: product.url });
    const number = await ask(asker.page);
    // Ten working days after Friday the 20th of November, the Saturday left out (CPC83).
    await sees(asker.page, /vendredi 4\sdécembre 2026/);
    expect(await axeFindings(asker.page)).toEqual([]);

    const team = await all.arrive({ width: DESK, as: INTAKE, at: product.url });
    const { page, context } = team;
    await page.goto('/equipe/file');
    await page.getByText(GROUP).first().click();
    await page.getByRole('link', { name: /Ouvrir/ }).click();
    await page.waitForURL(/\/equipe\/demandes\//);
    await page.getByRole('article').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await sees(page, number);

    await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Trier' }).click();
    const triage = page.getByRole('dialog');
    for (const level of [/Fermeture/, /Départ/, /Le reste/]) await triage.getByLabel(level).waitFor();
    await triage.getByLabel('Admissible', { exact: true }).check();
    await triage.getByLabel('Sur quoi cette décision repose').fill('Groupe en émergence, connu au répertoire; la présidence a rappelé.');
    await triage.getByLabel('Raison de la priorité').fill('Un groupe qui commence.');
    await triage.getByRole('button', { name: 'Confirmer le tri' }).click();
    await triage.waitFor({ state: 'hidden' });
    const { receivedAt } = await readRequest(context.request, id);
    await actOn(context.request, id, 'follow-ups', { contactedAt: receivedAt, mode: 'phone', summary: 'Appel de bienvenue.' });
    const resource = await all.arrive({ as: RESOURCE, at: product.url });
    const { user } = (await (await resource.context.request.get('/api/session')).json()) as { user: { personId: string } };
    const proposed = await actOn(context.request, id, 'assignments', { resourcePersonId: user.personId });
    await actOn(resource.context.request, id, `assignments/${proposed.created?.id}/accept`, {});

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
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);

    await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Fermer' }).click();
    const close = page.getByRole('dialog');
    await close.getByLabel('Fait', { exact: true }).check();
    await close.getByLabel('Ce qui a été fait').fill('La charte est adoptée.');
    await close.getByLabel(/lui-même/).fill('Tenir sa première assemblée.');
    await close.getByRole('button', { name: 'Fermer la demande' }).click();
    await close.waitFor({ state: 'hidden' });
    expect(await page.getByText('ROCGÎM').count()).toBe(0);

    const back = await arriveByCode(all, EMAIL, product);
    await back.page.goto(`/mes-demandes/${id}`);
    await reads(back.page, `Demande ${number}`);
    await readsOn(back.page);
    await sees(back.page, 'Ensemble · Rédiger');
    await sees(back.page, 'Au départ, selon le regroupement');
    await sees(back.page, 'La charte est adoptée.');
    expect(await back.page.getByText(/Un groupe qui commence|porte seul/).count()).toBe(0);
    expect(await axeFindings(back.page)).toEqual([]);
    expect(await overflows(back.page)).toEqual([]);
  });
});
