// What has happened before the pictures are taken, through the API alone: one request that is well on its way, one that is proposed,
// one referred, one closed, one sealed, a mail in the tray, and destructions. The rest is the demonstration's.
import { execFileSync } from 'node:child_process';
import { withoutSettings } from '../steps/built-program.mjs';
import { inRoot } from '../steps/root.mjs';

const HEADERS = { 'X-Requested-With': 'phare' };
const PASSWORD = 'phare-demo-2026';

const MAIL = `From: Florence Aubut <florence@exemple.test>
To: accueil@exemple.test
Subject: Une question sur nos règlements
Date: Thu, 19 Nov 2026 16:12:00 -0500
Message-ID: <reglements@exemple.test>
Content-Type: text/plain; charset=utf-8

Bonjour, nos règlements généraux datent de 2009. Par où commencer?
`;

/** Somebody who calls the API with a session of their own. */
export class Caller {
  constructor(context) {
    this.context = context;
  }

  static async signedIn(browser, baseURL, email) {
    const caller = new Caller(await browser.newContext({ baseURL }));
    await caller.post('/api/session', { email, password: PASSWORD });
    return caller;
  }

  async get(path) {
    return answered('GET', path, await this.context.request.get(path));
  }

  async post(path, data, headers = {}) {
    return answered('POST', path, await this.context.request.post(path, { headers: { ...HEADERS, ...headers }, data }));
  }

  /** Acts on a request from the version that the caller reads now. */
  async act(id, path, data) {
    const { version } = await this.get(`/api/requests/${id}`);
    return this.post(`/api/requests/${id}/${path}`, data, { 'If-Match': `"${version}"` });
  }
}

async function answered(method, path, answer) {
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** Sets the scene; gives back the ids that screens are reached by. */
export async function setScene(browser, product) {
  const as = (name) => Caller.signedIn(browser, product.url, `${name}@exemple.test`);
  const [intake, coordination, resource, direction, board] = await Promise.all(['intake', 'coordination', 'resource1', 'direction1', 'board1'].map(as));
  const { user } = await resource.get('/api/session');
  const asked = (caller, subject, more = {}) => ask(caller, subject, more);

  const underWay = await asked(direction, 'Revoir nos règlements généraux');
  await intake.act(underWay.id, 'triage', { priority: 'p2', reason: 'Lue ce matin' });
  const { created: proposal } = await intake.act(underWay.id, 'assignments', { resourcePersonId: user.personId });
  await resource.act(underWay.id, `assignments/${proposal.id}/accept`, {});
  await resource.act(underWay.id, 'follow-ups', { contactedAt: underWay.receivedAt, mode: 'phone', summary: 'Appel de vingt minutes. Le conseil veut une première version en janvier.', nextStep: 'Envoyer un modèle de règlements.' });
  await resource.act(underWay.id, 'steps', { title: 'Relire les règlements de 2009', owner: 'organisation', verb: 'Relire', status: 'doing' });
  await resource.act(underWay.id, 'steps', { title: 'Analyser les articles sur l’assemblée', owner: 'federation', verb: 'analyser', status: 'todo', dueOn: '2026-12-04' });
  await resource.act(underWay.id, 'interventions', { happenedAt: underWay.receivedAt, mode: 'phone', minutes: 20, travelMinutes: 0, brought: ['information'], visibility: 'shared', note: 'Nous avons fait le tour des articles à revoir.' });
  await direction.act(underWay.id, 'messages', { body: 'Merci pour l’appel. Le conseil se réunit le 3 décembre : est-ce qu’on peut avoir le modèle avant?' });
  await resource.act(underWay.id, 'messages', { body: 'Oui, vous l’aurez lundi.' });

  const { items: models } = await resource.get('/api/document-models');
  await resource.act(underWay.id, 'handed-documents', { modelIds: [models[0].id] });
  const trip = { travelOn: '2026-12-03', place: 'Carleton-sur-Mer', purpose: 'Rencontrer le conseil avant l’assemblée', kilometres: 260, costs: [{ kind: 'meals', cents: 2155 }], organisationPercent: 50, maximumCents: 16_000 };
  const agreed = await resource.act(underWay.id, 'travel-agreements', { ...trip, travelOn: '2026-11-27', place: 'Chandler' });
  await direction.act(underWay.id, `travel-agreements/${agreed.created.id}/answer`, { accepted: true });
  await resource.act(underWay.id, `travel-agreements/${agreed.created.id}/claims`, { kilometres: 258, costs: [{ kind: 'meals', cents: 1990 }] });
  await resource.act(underWay.id, 'travel-agreements', trip);

  const proposed = await asked(direction, 'Choisir un logiciel comptable');
  await intake.act(proposed.id, 'triage', { priority: 'p2', reason: 'Lue ce matin' });
  await intake.act(proposed.id, 'assignments', { resourcePersonId: user.personId });

  const referred = await asked(direction, 'Médiation avec un voisin');
  const { items: partners } = await intake.get('/api/partner-resources');
  await intake.act(referred.id, 'triage', { priority: 'p2', reason: 'Lue ce matin' });
  await intake.act(referred.id, 'referrals', { reason: 'out_of_offer', targets: [{ partnerResourceId: partners[0].id }], note: 'La médiation n’est pas dans notre offre.' });

  const closed = await asked(direction, 'Une question sur le PSOC');
  await intake.act(closed.id, 'follow-ups', { contactedAt: closed.receivedAt, mode: 'phone', summary: 'Appel de cinq minutes.' });
  await intake.act(closed.id, 'answer', { outcome: 'done', summary: 'La réponse est au chapitre 4 du guide.', doneByOrganisation: 'Remplir le formulaire.' });

  const sealed = await asked(board, 'Un conflit au conseil', { audience: { sealed: true }, situation: { affectsFunctioning: true, kinds: ['board_crisis'] } });
  execFileSync(process.execPath, [inRoot('dist/apps/cli/main.mjs'), 'mail', 'ingest', '-'], { input: MAIL, env: { ...withoutSettings(), DATA_DIR: product.dataDir, PHARE_CLOCK: product.clock } });
  const { items: mails } = await intake.get('/api/inbound-mails');
  const privacy = await as('privacy');
  const { items: incidents } = await privacy.get('/api/incidents');
  const { items: rights } = await privacy.get('/api/rights-requests');
  const [verified] = rights.filter(({ kind }) => kind === 'portability');
  const [answered] = rights.filter(({ answers }) => answers.length > 0);
  const destructions = await setDestructions({ privacy, coordination, requester: await as('direction2') });
  await Promise.all([intake, coordination, resource, direction, board, privacy].map(({ context }) => context.close()));
  return { underWay: underWay.id, proposed: proposed.id, referred: referred.id, closed: closed.id, sealed: sealed.id, mail: mails[0].id, incident: incidents[0].id, verified: verified.id, answered: answered.id, ...destructions };
}

/** Of what has come to the end of its time in the demonstration: one list waits for its confirmation, another is confirmed and goes within a minute. */
async function setDestructions({ privacy, coordination, requester }) {
  const { items } = await privacy.get('/api/retention/dry-run');
  const { items: own } = await requester.get('/api/requests?view=mine');
  const gone = own.find(({ number }) => items.some((due) => due.number === number));
  const list = (number) => privacy.post('/api/retention/destructions', { numbers: [number] });
  const confirmed = await list(gone.number);
  await coordination.post(`/api/retention/destructions/${confirmed.id}/confirm`, {});
  const asked = await list(items.find(({ number }) => number !== gone.number).number);
  await requester.context.close();
  return { destructionAsked: asked.id, destructionDone: confirmed.id, destroyed: gone.id };
}

async function ask(caller, subject, more) {
  const { mandates } = await caller.get('/api/session');
  const [{ organisationId, function: held }] = mandates;
  const data = {
    ...{ organisationId, channel: 'web', requester: { function: held }, subject, description: 'Nous ne savons pas par où commencer, et l’assemblée approche.' },
    ...{ offerItems: ['vie-democratique.preparation-aga'], situation: {}, preferredModes: ['phone'], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } },
    ...more,
  };
  return caller.post('/api/requests', data);
}
