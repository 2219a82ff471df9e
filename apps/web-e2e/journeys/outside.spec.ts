import type { APIRequestContext, Locator, Page } from 'playwright-core';
import { actOn, INTAKE, type KnownRequest } from '../harness/given';
import { mailTo } from '../harness/inbox';
import { axeFindings, overflows, smallTargets } from '../harness/inspection';
import { productClock } from '../harness/run';
import { DESK, PHONE, type Visitor, visitors } from '../harness/visitors';
import { reads, readsOn, sees } from '../harness/waiting';

const all = visitors();

const HEADERS = { 'X-Requested-With': 'phare' };
const SUBJECT = 'Revoir nos règlements généraux';
const STORY = 'Personne ne sait plus lesquels sont en vigueur.';

interface Mandate {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly function: string;
}

async function isFine(page: Page, { ofTheTeam = false } = {}): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  if (!ofTheTeam) expect(await smallTargets(page)).toEqual([]);
}

async function mandateOf(api: APIRequestContext): Promise<Mandate> {
  const { mandates } = (await (await api.get('/api/session')).json()) as { mandates: Mandate[] };
  const [mandate] = mandates;
  if (!mandate) throw new Error('a member without a mandate');
  return mandate;
}

/** What a member asks by themselves. */
async function files(api: APIRequestContext, subject = SUBJECT): Promise<KnownRequest> {
  const { organisationId, function: held } = await mandateOf(api);
  const data = { organisationId, channel: 'web', requester: { function: held }, subject, description: STORY, situation: { affectsFunctioning: false }, audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } };
  const answer = await api.post('/api/requests', { headers: HEADERS, data });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as KnownRequest;
}

async function opened(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function directory(api: APIRequestContext): Promise<{ readonly partner: { id: string; name: string; email: string }; readonly training: { id: string; title: string } }> {
  const [partners, trainings] = await Promise.all([api.get('/api/partner-resources'), api.get('/api/training-sessions')]);
  const partner = ((await partners.json()) as { items: { id: string; name: string; email: string }[] }).items.find(({ name }) => name.startsWith('Médiation'));
  const [training] = ((await trainings.json()) as { items: { id: string; title: string }[] }).items;
  if (!partner || !training) throw new Error('the demonstration has no resource or no training');
  return { partner, training };
}

const mineOf = (id: string): string => `/mes-demandes/${id}`;
const fileOf = (id: string): string => `/equipe/demandes/${id}`;

/** The link of the last mail to an address that is not one of the demonstration's accounts. */
async function linkMailedTo(address: string): Promise<string> {
  const mail = (await mailTo(address)).at(-1);
  expect(`${mail?.subject} ${mail?.text}`).not.toContain(SUBJECT);
  return /https?:\/\/\S+#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
}

const byHand = (call: APIRequestContext, id: string) => actOn(call, id, 'follow-ups', { contactedAt: productClock().toISOString(), mode: 'phone', summary: 'Nous avons parlé vingt minutes.' });

/** The requester agrees to what a resource may know, on their page. */
async function agrees(page: Page, name: string, fields: readonly string[]): Promise<void> {
  const dialog = await opened(page, new RegExp(`^Choisir ce qui est partagé : ${name}`));
  await isFine(page);
  for (const field of fields) await dialog.getByLabel(field).check();
  await dialog.getByRole('button', { name: 'Donner l’accord' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Accord donné');
}

/** The team looks at the letter, and sends it by a link. */
async function sendsLetter({ page }: Visitor, name: string): Promise<void> {
  const letter = await opened(page, new RegExp(`^Voir et envoyer la lettre : ${name}`));
  await letter.getByText('Ces renseignements sont les seuls').waitFor();
  await letter.getByLabel('Par un lien').check();
  await isFine(page, { ofTheTeam: true });
  await letter.getByRole('button', { name: 'Envoyer la lettre' }).click();
  await letter.waitFor({ state: 'hidden' });
  await sees(page, 'Lettre envoyée');
}

describe('a worker whose request the direction confirms', () => {
  it('chooses who confirms; the link says neither who asked nor what; the request goes on to its closing', async () => {
    const worker = await all.arrive({ as: 'worker1@exemple.test' });
    const { organisationName } = await mandateOf(worker.context.request);
    const request = await files(worker.context.request);
    await worker.page.goto(mineOf(request.id));
    await reads(worker.page, `Demande ${request.number}`);
    await readsOn(worker.page);
    await sees(worker.page, 'Qui peut confirmer la demande?');
    await isFine(worker.page);
    const ask = await opened(worker.page, 'Choisir qui confirme');
    await ask.getByRole('button', { name: 'Envoyer le lien' }).click();
    await ask.getByRole('alert').waitFor();
    await isFine(worker.page);
    await ask.getByLabel('Direction', { exact: true }).check();
    await ask.getByLabel('Son nom').fill('Maude Arbour');
    await ask.getByLabel('Son adresse courriel').fill('la-direction@exemple.test');
    await ask.getByRole('button', { name: 'Envoyer le lien' }).click();
    await ask.waitFor({ state: 'hidden' });
    await sees(worker.page, 'Un lien a été envoyé à Maude Arbour.');

    const link = await linkMailedTo('la-direction@exemple.test');
    const english = await all.arrive({ locale: 'en-CA', width: DESK });
    await english.page.goto(link);
    await reads(english.page, 'Is your organisation asking for support?');
    const direction = await all.arrive({ width: PHONE });
    await direction.page.goto(link);
    await reads(direction.page, 'Votre organisme demande-t-il un accompagnement?');
    await sees(direction.page, organisationName);
    expect(await direction.page.title()).toBe('Confirmation · Phare');
    for (const kept of [SUBJECT, STORY, 'worker1', request.number]) expect(await direction.page.content()).not.toContain(kept);
    await isFine(direction.page);
    await direction.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await direction.page.getByRole('alert').waitFor();
    await isFine(direction.page);
    await direction.page.getByLabel('Oui, notre organisme fait cette demande').check();
    await direction.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await sees(direction.page, 'La demande est confirmée.');
    direction.faults.expect(/status of 404 .*\/api\/requester-confirmations\/read$/);
    await direction.page.reload();
    await reads(direction.page, 'Ce lien ne fonctionne plus');
    await isFine(direction.page);

    const team = await all.arrive({ as: INTAKE, width: DESK });
    await team.page.goto(fileOf(request.id));
    await sees(team.page, 'La demande est confirmée au nom de la direction.');
    await sees(team.page, /Maude Arbour a confirmé le/);
    await actOn(team.context.request, request.id, 'triage', { priority: 'p2', reason: 'Confirmé' });
    await byHand(team.context.request, request.id);
    const resource = await all.arrive({ as: 'resource1@exemple.test' });
    const { user } = (await (await resource.context.request.get('/api/session')).json()) as { user: { personId: string } };
    const proposed = await actOn(team.context.request, request.id, 'assignments', { resourcePersonId: user.personId });
    await actOn(resource.context.request, request.id, `assignments/${proposed.created?.id}/accept`, {});
    await actOn(resource.context.request, request.id, 'close', { outcome: 'done', summary: 'Les règlements sont à jour.', doneByOrganisation: 'Le comité les a relus.' });

    await worker.page.reload();
    await sees(worker.page, 'Terminée');
    await sees(worker.page, 'La personne à qui vous l’aviez demandé a répondu.');
    await isFine(worker.page);
  });
});

describe('an organisation that is not a member', () => {
  it('is referred and offered a training: nothing ends without, and it says itself how it went', async () => {
    const member = await all.arrive({ as: 'direction4@exemple.test' });
    const request = await files(member.context.request, 'Un coup de main');
    const team = await all.arrive({ as: INTAKE, width: DESK });
    await team.page.goto(fileOf(request.id));
    const withdraw = team.page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Retirer' });
    expect(await withdraw.getAttribute('aria-disabled')).toBe('true');
    await sees(team.page, 'il manque une ressource ou une formation');
    await isFine(team.page, { ofTheTeam: true });

    const { partner, training } = await directory(team.context.request);
    await actOn(team.context.request, request.id, 'referrals', { reason: 'non_member', targets: [{ partnerResourceId: partner.id }, { trainingSessionId: training.id }], note: 'Voici qui peut vous aider dès maintenant.' });
    await member.page.goto(mineOf(request.id));
    await reads(member.page, `Demande ${request.number}`);
    await readsOn(member.page);
    await sees(member.page, 'Vers qui on vous dirige');
    await sees(member.page, 'Voici qui peut vous aider dès maintenant.');
    await isFine(member.page);
    const answer = await opened(member.page, new RegExp(`^Dire si elle a répondu : ${training.title.slice(0, 20)}`));
    await answer.getByLabel('Oui, nous nous sommes parlé').check();
    await isFine(member.page);
    await answer.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await answer.waitFor({ state: 'hidden' });
    await sees(member.page, /L’organisme a répondu le .*:\son s’est parlé/);

    await team.page.reload();
    await sees(team.page, /L’organisme a répondu le .*:\son s’est parlé/);
    const noted = await opened(team.page, /^Dire si elle a répondu : Médiation/);
    await noted.getByLabel('Non, pas de réponse').check();
    await noted.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await noted.waitFor({ state: 'hidden' });
    await byHand(team.context.request, request.id);
    await actOn(team.context.request, request.id, 'close', { outcome: 'done', summary: 'Inscrit à la formation.' });
    await team.page.reload();
    await isFine(team.page, { ofTheTeam: true });

    await member.page.reload();
    await sees(member.page, 'Terminée');
    expect(await member.page.getByRole('button', { name: /^Dire si elle a répondu/ }).count()).toBe(0);
    await isFine(member.page);
  });
});

describe('an outside resource that answers by its link', () => {
  it('reads what was consented to and nothing else, answers without an account, and the organisation sees it to the closing', async () => {
    const direction = await all.arrive({ as: 'direction2@exemple.test' });
    const { organisationName } = await mandateOf(direction.context.request);
    const request = await files(direction.context.request);
    const team = await all.arrive({ as: INTAKE, width: DESK });
    const { partner } = await directory(team.context.request);
    await actOn(team.context.request, request.id, 'referrals', { reason: 'out_of_offer', targets: [{ partnerResourceId: partner.id }] });
    await direction.page.goto(mineOf(request.id));
    await reads(direction.page, `Demande ${request.number}`);
    await readsOn(direction.page);
    await agrees(direction.page, partner.name, ['Le nom de l’organisme', 'Son courriel']);

    await team.page.goto(fileOf(request.id));
    await sendsLetter(team, partner.name);

    const link = await linkMailedTo(partner.email);
    const outside = await all.arrive({ width: PHONE });
    await outside.page.goto(link);
    await reads(outside.page, `Référence ${request.number}`);
    await sees(outside.page, organisationName);
    expect(await outside.page.title()).toBe('Une lettre pour vous · Phare');
    for (const kept of [SUBJECT, STORY]) expect(await outside.page.content()).not.toContain(kept);
    await isFine(outside.page);
    await outside.page.getByLabel('Nous ne pouvons pas aider cet organisme').check();
    await outside.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await outside.page.getByRole('alert').waitFor();
    await isFine(outside.page);
    await outside.page.getByLabel('Nous avons bien reçu la lettre').check();
    await outside.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await sees(outside.page, 'revenez le dire par le même lien');
    await isFine(outside.page);
    await outside.page.getByRole('button', { name: 'Revenir à la lettre' }).click();
    await outside.page.getByLabel('Nous nous sommes parlé').check();
    await outside.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await sees(outside.page, 'Vous n’avez rien d’autre à faire.');
    outside.faults.expect(/status of 404 .*\/api\/referral-answers\/read$/);
    await outside.page.reload();
    await reads(outside.page, 'Ce lien ne fonctionne plus');

    await direction.page.reload();
    await sees(direction.page, new RegExp(`${partner.name} a répondu le .*:\\son s’est parlé`));
    await sees(direction.page, 'La ressource a lu la lettre.');
    await byHand(team.context.request, request.id);
    await actOn(team.context.request, request.id, 'close', { outcome: 'done', summary: 'La ressource accompagne.' });
    await team.page.reload();
    await sees(team.page, 'La ressource a pris contact');
    await direction.page.reload();
    await sees(direction.page, 'Terminée');
    await isFine(direction.page);
  });
});
