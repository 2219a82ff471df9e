// Every screen there is to look at, in the order of design/screens.md: who sees it, and how it is reached. Each is reached once, in French, on a
// desk; its eight looks are taken without leaving it. A new screen is a line here.
import { request } from 'playwright-core';
import { inAMinute } from './in-a-minute.mjs';

const path = (where) => (page) => page.goto(where);

/** The request form up to one of its questions, as a board member of a demonstration organisation answers it. */
const STEPS = [
  async (page) => {
    await page.goto('/demande');
    await page.getByRole('combobox').pressSequentially('vigie');
    await page.getByRole('option').first().click();
    await page.getByLabel('Conseil d’administration').check();
  },
  async (page) => {
    await page.getByLabel('Je ne sais pas').check();
    await page.getByLabel('En quelques mots').fill('Deux démissions au conseil');
  },
  async (page) => {
    await page.getByLabel('Oui', { exact: true }).check();
    await page.getByLabel('Une crise au conseil d’administration').check();
  },
  (page) => page.getByLabel('Ce qui se passe, dans vos mots').fill('La présidence et la trésorerie ont quitté hier soir. L’assemblée est dans trois semaines.'),
  async (page) => {
    await page.getByLabel('Votre nom').fill('Aurèle Dufresne');
    await page.getByLabel('Votre adresse courriel').fill('aurele@exemple.test');
  },
  async () => undefined,
];

const carryOn = async (page) => {
  const here = page.url();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.waitForURL((url) => url.href !== here);
};

/** Answers so many questions, and stands before the next; `answered` fills that one too. */
const asking = (steps, { answered = false } = {}) => async (page) => {
  if (steps === 0 && !answered) return page.goto('/demande');
  for (const step of STEPS.slice(0, steps)) {
    await step(page);
    await carryOn(page);
  }
  if (answered) await STEPS[steps](page);
  if (steps > 0) await page.getByText(/^Enregistré à/).waitFor();
};

const press = (address, action) => async (page, scene) => {
  await page.goto(address(scene));
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').waitFor();
};

const pressed = (address, button) => async (page, scene) => {
  await page.goto(address(scene));
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').waitFor();
};

const DESTROYED = /ont été détruits le/;

const file = (which) => (page, scene) => page.goto(`/equipe/demandes/${scene[which]}`);
const fileOf = (which) => (scene) => `/equipe/demandes/${scene[which]}`;
const mine = (which) => (page, scene) => page.goto(`/mes-demandes/${scene[which]}`);

/** What the API would say of an installation on its first day: a demonstration has none. */
const FIRST_DAY = {
  expiresAt: '2026-11-23T15:00:00Z',
  settled: { network: true, privacy_officer: false, policy: false },
  network: { name: 'Regroupement du Fleuve', phone: '581 555-0142', email: 'bonjour@fleuve.exemple.test', timeZone: 'America/Toronto', languages: ['fr-CA', 'en-CA'] },
  privacyOfficer: null,
  organisations: 0,
};
const PRODUCT = { headers: { 'X-Requested-With': 'phare' } };
/** The demonstration's own answer, to coordination and in the language of the look, where its setup is over. */
const asTheTeam = (ask) => async (route) => {
  const { origin } = new URL(route.request().url());
  const team = await request.newContext({ baseURL: origin, extraHTTPHeaders: { ...PRODUCT.headers, 'Accept-Language': route.request().headers()['accept-language'] ?? 'fr-CA' } });
  await team.post('/api/session', { data: { email: 'coordination@exemple.test', password: 'phare-demo-2026' } });
  const json = await (await ask(team)).json();
  await team.dispose();
  await route.fulfill({ json });
};
/** One line that would be created, and one that is refused. */
const MEMBERS = Buffer.from('nom,territoire,notes\nL’Éclaircie du Fleuve,Haute-Gaspésie,\nMaison des jeunes,Nulle part,\n');
const openQuestions = asTheTeam((team) => team.get('/api/policy/choices'));
const dryRun = asTheTeam((team) => team.post('/api/organisations/imports', { headers: { 'Content-Type': 'text/csv' }, data: MEMBERS }));
/** The policy, as coordination reads it, once it has chosen otherwise from a day to come. */
const policyWithChoice = async (page) => {
  await page.context().request.post('/api/policy/choices', { ...PRODUCT, data: { choices: { 'costs.travel.millsPerKilometre': 610 }, from: '2027-01-01', decision: 'Résolution 2026-12, conseil d’administration' } });
  await page.goto('/politique#choix');
  await page.getByText('Résolution 2026-12').waitFor();
};
const REFUSED = { status: 401, json: { code: 'setup_code_refused' } };
const settingUp = (step, { answer = { json: FIRST_DAY }, act = async () => undefined } = {}) => async (page) => {
  await page.route('**/api/installation', (route) => route.fulfill(answer));
  await page.route('**/api/installation/choices', openQuestions);
  await page.route('**/api/installation/imports*', dryRun);
  await page.route('**/api/installation/accounts', (route) => route.fulfill({ json: { invited: 1, organisations: 0 } }));
  await page.goto(`/installation${step}`);
  await act(page);
};
const withFirstAccount = async (page) => {
  await page.getByLabel('Votre nom').fill('Manon Roy');
  await page.getByLabel('Votre adresse courriel').fill('manon@fleuve.exemple.test');
  await page.getByLabel('Mot de passe', { exact: true }).fill('trois goélands au large');
};

/** A list as it is before anything is in it. */
const empty = (address, ...lists) => async (page) => {
  for (const list of lists) await page.route(`**/api/${list}*`, (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
  await page.goto(address);
};

const refusedMail = { id: '0190a1b2-0000-7000-8000-000000000001', what: { fr: 'Accusé de réception, à la personne qui demande', en: 'Acknowledgement, to whoever asks' }, number: '2026-7K3Q', requestId: '0190a1b2-0000-7000-8000-000000000003', queuedAt: '2026-11-18T14:02:00Z', failedAt: '2026-11-18T14:02:09Z', tries: 1, refused: true };
const silentMail = { ...refusedMail, id: '0190a1b2-0000-7000-8000-000000000002', what: { fr: 'Résumé du jour, à la coordination', en: 'Digest of the day, to coordination' }, number: null, requestId: null, queuedAt: '2026-11-16T13:00:00Z', failedAt: '2026-11-19T14:10:00Z', tries: 14, refused: false };

/** Mails that came back or were given up: the demonstration's server takes them all. */
const undelivered = (address) => async (page) => {
  const inWords = (mail, spoken) => ({ ...mail, what: mail.what[spoken.slice(0, 2)] });
  await page.route('**/api/undelivered-mails*', (route) => route.fulfill({ json: { items: [refusedMail, silentMail].map((mail) => inWords(mail, route.request().headers()['accept-language'])), nextCursor: null } }));
  await page.goto(address);
};

const screen = (name, reach, as = null) => ({ name, as, reach });
const INTAKE = 'intake';
const COORDINATION = 'coordination';

export const SCREENS = [
  screen('a1-accueil', path('/')),
  screen('a1-oui', path('/?nom=Maison%20des%20jeunes%20La%20Vigie&fonction=direction')),
  screen('a1-non-membre', path('/?nom=Coop%C3%A9rative%20de%20solidarit%C3%A9%20du%20Barachois&fonction=direction')),
  screen('a2-organisme', asking(0, { answered: true })),
  screen('a2-organisme-vide', async (page) => {
    await page.goto('/demande');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').waitFor();
  }),
  screen('a2-sujet-vide', async (page) => {
    await asking(0, { answered: true })(page);
    await carryOn(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').waitFor();
  }),
  screen('a2-sujet', asking(1, { answered: true })),
  screen('a2-situation', asking(2, { answered: true })),
  screen('a2-description', asking(3)),
  screen('a2-joindre', asking(4, { answered: true })),
  screen('a2-acces', asking(5)),
  screen('a3-verification', asking(6)),
  screen('a4-recue', async (page) => {
    await asking(6)(page);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('heading', { name: 'C’est reçu.' }).waitFor();
  }),
  screen('a2-appelez-moi', path('/demande/appelez-moi')),
  screen('a2-reprendre', path('/demande/reprendre')),
  screen('a5-mes-demandes', path('/mes-demandes'), 'direction1'),
  screen('a5-en-cours', mine('underWay'), 'direction1'),
  screen('a5-proposee', mine('proposed'), 'direction1'),
  screen('a5-referee', mine('referred'), 'direction1'),
  screen('a5-fermee', mine('closed'), 'direction1'),
  screen('a5-detruite', inAMinute((scene) => `/mes-demandes/${scene.destroyed}`, DESTROYED), 'direction2'),
  screen('politique', path('/politique')),
  screen('politique-choix', policyWithChoice, COORDINATION),
  screen('connexion', path('/connexion')),
  screen('connexion-code', path('/connexion/code')),
  screen('connexion-mot-de-passe', path('/connexion/mot-de-passe')),
  screen('connexion-recuperation', path('/connexion/recuperation')),
  screen('connexion-invitation', path('/connexion/invitation#un-lien')),
  screen('installation-code', settingUp('', { answer: REFUSED })),
  screen('installation', settingUp('')),
  screen('installation-reseau', settingUp('/reseau')),
  screen('installation-responsable', settingUp('/responsable')),
  screen('installation-politique', settingUp('/politique', { act: (page) => page.getByRole('button', { name: 'Changer' }).first().waitFor() })),
  screen('installation-organismes', settingUp('/organismes', { act: (page) => page.getByLabel('Fichier des organismes').setInputFiles({ name: 'membres.csv', mimeType: 'text/csv', buffer: MEMBERS }) })),
  screen('installation-comptes', settingUp('/comptes', { act: withFirstAccount })),
  screen('installation-collegue', settingUp('/comptes', { act: (page) => page.getByRole('button', { name: 'Ajouter une personne' }).click() })),
  screen('installation-fin', settingUp('/comptes', {
    act: async (page) => {
      await withFirstAccount(page);
      await page.getByRole('button', { name: 'Créer les comptes et terminer' }).click();
      await page.getByRole('link', { name: 'Se connecter' }).last().waitFor();
    },
  })),
  screen('installation-en-place', path('/installation')),
  screen('compte', path('/compte'), INTAKE),
  screen('introuvable', path('/nulle-part')),
  screen('lien-de-confirmation', path('/confirmer')),
  screen('lien-de-la-lettre', path('/repondre')),
  screen('b1-file', path('/equipe/file'), INTAKE),
  screen('b1-file-ouverte', async (page) => {
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').nth(1).click();
    await page.getByRole('heading', { name: 'Admissibilité' }).waitFor();
  }, INTAKE),
  screen('b1-raccourcis', async (page) => {
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }, INTAKE),
  screen('b2-dossier-recu', async (page) => {
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').nth(1).click();
    await page.getByRole('link', { name: 'Ouvrir le dossier complet' }).click();
    await page.waitForURL('**/demandes/**');
  }, INTAKE),
  screen('b2-dossier-en-cours', file('underWay'), INTAKE),
  screen('b2-dossier-refere', file('referred'), INTAKE),
  screen('b2-dossier-ferme', file('closed'), COORDINATION),
  screen('b2-dossier-scelle', file('sealed'), COORDINATION),
  screen('b2-dossier-detruit', inAMinute(fileOf('destroyed'), DESTROYED), COORDINATION),
  screen('b2-proposer', press(fileOf('proposed'), 'Proposer'), INTAKE),
  screen('b2-suivi', press(fileOf('underWay'), 'Inscrire un suivi'), INTAKE),
  screen('c4-fermer', press(fileOf('underWay'), 'Fermer'), INTAKE),
  screen('b4-referer', press(fileOf('proposed'), 'Référer'), INTAKE),
  screen('b3-saisie', path('/equipe/saisie'), INTAKE),
  screen('b5-courriels', path('/equipe/courriels'), INTAKE),
  screen('b5-courriel', (page, scene) => page.goto(`/equipe/courriels/${scene.mail}`), INTAKE),
  screen('b5-non-remis', undelivered('/equipe/courriels/non-remis'), COORDINATION),
  screen('b5-non-remis-vide', empty('/equipe/courriels/non-remis', 'undelivered-mails'), COORDINATION),
  screen('personnes-ressources', path('/equipe/personnes-ressources'), INTAKE),
  screen('repertoire', path('/equipe/repertoire'), INTAKE),
  screen('repertoire-modele', async (page) => {
    await page.goto('/equipe/repertoire');
    await page.getByRole('button', { name: 'Ajouter un modèle' }).click();
    await page.getByRole('dialog').waitFor();
  }, INTAKE),
  screen('personnes-ressources-vide', empty('/equipe/personnes-ressources', 'resource-people'), INTAKE),
  screen('importer-des-organismes', path('/equipe/organismes/importer'), INTAKE),
  screen('repertoire-vide', empty('/equipe/repertoire', 'partner-resources', 'training-sessions', 'document-models'), INTAKE),
  screen('c1-accompagnements', path('/equipe/accompagnements'), 'resource1'),
  screen('c2-dossier', file('underWay'), 'resource1'),
  screen('c2-remettre', pressed(fileOf('underWay'), 'Remettre un modèle'), 'resource1'),
  screen('c2-deplacement', pressed(fileOf('underWay'), 'Proposer un déplacement'), 'resource1'),
  screen('c1-journee', path('/equipe/journee'), 'resource1'),
  screen('c3-agenda', path('/equipe/journee/agenda'), 'resource1'),
  screen('c3-agenda-liste', path('/equipe/journee/agenda?vue=liste'), 'resource1'),
  screen('d1-echeances', undelivered('/equipe/pilotage/echeances'), COORDINATION),
  screen('d1-retards', path('/equipe/retards'), COORDINATION),
  screen('d1-liens', path('/equipe/liens'), COORDINATION),
  screen('d2-confidentialite', path('/equipe/pilotage/confidentialite'), 'privacy'),
  screen('d2-incidents', path('/equipe/registres/incidents'), 'privacy'),
  screen('d2-incident-nouveau', path('/equipe/registres/incidents/nouveau'), 'privacy'),
  screen('d2-incident', (page, scene) => page.goto(`/equipe/registres/incidents/${scene.incident}`), 'privacy'),
  screen('d2-incident-complement', (page, scene) => page.goto(`/equipe/registres/incidents/${scene.incident}/complement`), 'privacy'),
  screen('d2-incident-avis', (page, scene) => page.goto(`/equipe/registres/incidents/${scene.incident}/avis`), 'privacy'),
  screen('d2-droits', path('/equipe/registres/droits'), 'privacy'),
  screen('d2-droits-nouvelle', path('/equipe/registres/droits/nouvelle'), 'privacy'),
  screen('d2-droit', async (page, scene) => {
    await page.goto(`/equipe/registres/droits/${scene.verified}`);
    await page.getByLabel('Son adresse courriel').fill('direction1@exemple.test');
    await page.getByRole('button', { name: 'Trouver la personne' }).click();
    await page.getByRole('link', { name: /^Télécharger/ }).waitFor();
  }, 'privacy'),
  screen('d2-droit-lettre', (page, scene) => page.goto(`/equipe/registres/droits/${scene.answered}/lettre`), 'privacy'),
  screen('d2-conservation', path('/equipe/registres/conservation'), 'privacy'),
  screen('d2-retenue', path('/equipe/registres/conservation/retenue'), 'privacy'),
  screen('d2-essai-a-blanc', async (page) => {
    await page.goto('/equipe/registres/conservation');
    await page.getByRole('button', { name: 'Compter' }).click();
    await page.getByRole('button', { name: /^Demander la destruction/ }).waitFor();
  }, 'privacy'),
  screen('d2-destructions', path('/equipe/registres/destructions'), COORDINATION),
  screen('d2-destruction-demandee', (page, scene) => page.goto(`/equipe/registres/destructions/${scene.destructionAsked}`), COORDINATION),
  screen('d2-destruction-attestation', inAMinute((scene) => `/equipe/registres/destructions/${scene.destructionDone}`, /^Attestation de destruction/), 'privacy'),
  screen('d5-charge', path('/equipe/pilotage/charge'), COORDINATION),
  screen('suivis-prevus', path('/equipe/suivis-prevus'), INTAKE),
  screen('fermetures', path('/equipe/fermetures'), COORDINATION),
  screen('b1-palette', async (page) => {
    await page.goto('/equipe/file');
    await page.locator('a[data-request]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  }, INTAKE),
  screen('comptes', path('/equipe/comptes'), 'admin'),
  screen('comptes-inviter', pressed(() => '/equipe/comptes', 'Inviter une personne'), 'admin'),
  screen('recuperations', path('/equipe/recuperations'), 'admin'),
  screen('style', path('/style'), INTAKE),
  screen('style-ouvert', async (page) => {
    await page.goto('/style');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Ouvrir une boîte de dialogue' }).click();
    await page.getByRole('dialog').waitFor();
  }, INTAKE),
];

/** The few that the README and the guide show: French, light, one width each; the top of the page. */
export const SHOWN = {
  ...{ 'a1-accueil': 360, 'a2-situation': 360, 'a2-acces': 360, 'a4-recue': 360, 'a5-en-cours': 360 },
  ...{ 'b1-file-ouverte': 1280, 'b2-dossier-en-cours': 1280, 'b2-proposer': 1280, 'b3-saisie': 1280, 'b4-referer': 1280, 'b5-courriel': 1280 },
  ...{ 'c1-journee': 1280, 'c2-dossier': 1280, 'c2-deplacement': 1280, 'c3-agenda': 1280 },
  ...{ 'd1-echeances': 1280, 'd2-confidentialite': 1280, 'd5-charge': 1280, 'suivis-prevus': 1280, compte: 1280 },
  'installation-politique': 360,
};
