// What a screen of screens.mjs shows besides, once something is opened, chosen or refused: one state after the other, without leaving it.
const button = (name) => async (page) => page.getByRole('button', { name, exact: true }).click();

/** Sent as it is, and refused. */
const refusedBy = (name) => async (page) => {
  await button(name)(page);
  await page.getByRole('alert').first().waitFor();
};

const dialogRefusedBy = (name) => async (page) => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('alert').waitFor();
};

/** Closes the dialog that is open, and opens another action, refused. */
const nextAction = (action, send) => async (page) => {
  const dialog = page.getByRole('dialog');
  if (await dialog.count()) await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: action, exact: true }).click();
  if (action === 'Référer') await dialog.getByRole('checkbox').first().waitFor();
  await dialogRefusedBy(send)(page);
};

const suggestions = (typed) => async (page) => {
  await page.getByRole('combobox').first().fill('');
  await page.getByRole('combobox').first().pressSequentially(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
};

/** The dialog that gives another answer to a question of the policy. */
const changing = (question) => async (page) => {
  const dialog = page.getByRole('dialog');
  if (await dialog.count()) await page.keyboard.press('Escape');
  await page.getByRole('button', { name: new RegExp(`Changer.*${question}`) }).click();
  await dialog.getByRole('button', { name: 'Garder cette réponse' }).waitFor();
};

const refusedChoice = async (page) => {
  await changing('Quels jours')(page);
  await page.getByRole('dialog').getByLabel('Combien?').fill('trente');
  await dialogRefusedBy('Garder cette réponse')(page);
};

export const STATES = {
  'installation-politique': { delai: changing('Quels jours'), fonctions: changing('ni du C.A.'), refusee: refusedChoice },
  'politique-choix': { changer: changing('un kilomètre') },
  'a1-accueil': { refusee: refusedBy('Voir la réponse'), liste: suggestions('a') },
  'a2-situation': {
    refusee: async (page) => {
      await page.getByLabel('Jour').fill('45');
      await refusedBy('Continuer')(page);
    },
  },
  'a2-description': { refusee: refusedBy('Continuer') },
  'a2-joindre': {
    refusee: async (page) => {
      await page.getByLabel('Votre adresse courriel').fill('');
      await refusedBy('Continuer')(page);
    },
  },
  'a2-acces': {
    refuse: async (page) => {
      await button('Ajouter une personne')(page);
      await page.getByLabel('Nom de la personne 1').fill('Odette Cyr');
      await refusedBy('Continuer')(page);
    },
  },
  'a3-verification': {
    'non-partie': async (page) => {
      await page.route('**/api/requests', (route) => route.abort());
      await button('Envoyer la demande')(page);
      await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    },
  },
  'a2-appelez-moi': { refuse: refusedBy('Demander un appel') },
  connexion: { refusee: refusedBy('Se connecter') },
  'b1-file': {
    choisies: async (page) => {
      await page.getByRole('checkbox', { name: /^Choisir/ }).first().check();
      await page.getByRole('region', { name: 'Demandes choisies' }).waitFor();
    },
    'choisies-refusees': async (page) => {
      await page.getByRole('region', { name: 'Demandes choisies' }).getByRole('button', { name: 'Prévoir la suite' }).click();
      await page.getByRole('dialog').getByLabel('Jour', { exact: true }).fill('40');
      await dialogRefusedBy('Prévoir')(page);
    },
    vide: async (page) => {
      await page.goto('/equipe/file?q=introuvable');
      await page.getByText('Aucun résultat').first().waitFor();
    },
  },
  'b1-palette': {
    vide: async (page) => {
      await page.keyboard.type('zzz');
      await page.getByText('Rien ne correspond').first().waitFor();
    },
  },
  'b2-dossier-recu': {
    tri: nextAction('Trier', 'Confirmer le tri'),
    suivi: nextAction('Inscrire un suivi', 'Inscrire le suivi'),
    reference: nextAction('Référer', 'Référer'),
    reponse: nextAction('Répondre', 'Envoyer et fermer'),
    fusion: nextAction('Fusionner', 'Fusionner'),
  },
  'b2-dossier-scelle': {
    garde: async (page) => {
      await button('Désigner une gardienne ou un gardien')(page);
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  'b3-saisie': {
    refusee: async (page) => {
      await page.getByLabel('Scellée').check();
      await refusedBy('Enregistrer la demande')(page);
    },
    liste: suggestions('maison'),
  },
};
