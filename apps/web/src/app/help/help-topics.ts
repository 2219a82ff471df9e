/** A passage of the user guide: the page, `docs/guide/<page>.md`, and the heading that it is under, word for word. */
export interface HelpTopic {
  readonly page: string;
  readonly heading: string;
}

/** What each screen is explained by; the longest address that fits wins. */
const TOPICS: readonly (readonly [address: string, page: string, heading: string])[] = [
  ['/', 'demander-un-accompagnement', 'Avant\u00a0: puis-je être accompagné?'],
  ['/demande', 'demander-un-accompagnement', 'La demande, une question par page'],
  ['/demande/acces', 'demander-un-accompagnement', 'Qui peut voir ma demande?'],
  ['/demande/recue', 'demander-un-accompagnement', 'Après l’envoi'],
  ['/demande/appelez-moi', 'demander-un-accompagnement', 'Appelez-moi plutôt'],
  ['/demande/reprendre', 'demander-un-accompagnement', 'Continuer plus tard, ou sur un autre appareil'],
  ['/mes-demandes', 'demander-un-accompagnement', 'Suivre ma demande'],
  ['/politique', 'pourquoi-cette-date', 'Comment elle se compte'],
  ['/connexion', 'mon-compte', 'Se connecter'],
  ['/connexion/recuperation', 'mon-compte', 'Le téléphone est perdu'],
  ['/confirmer', 'confirmer-une-demande', 'Vous avez reçu un lien'],
  ['/installation', 'premiers-pas', 'Les cinq étapes'],
  ['/equipe/file', 'trier-la-file', 'Les vues'],
  ['/equipe/demandes', 'trier-la-file', 'Trier une demande'],
  ['/equipe/saisie', 'saisir-un-appel', 'Pendant l’appel'],
  ['/equipe/courriels', 'courriels-recus', 'Les trois listes'],
  ['/equipe/courriels/non-remis', 'courriels-recus', 'Les courriels non remis'],
  ['/equipe/personnes-ressources', 'proposer-une-personne-ressource', 'Les personnes-ressources'],
  ['/equipe/repertoire', 'referer', 'Tenir le répertoire'],
  ['/equipe/accompagnements', 'tenir-le-plan-et-le-journal', 'Le plan'],
  ['/equipe/journee', 'ma-journee', 'Ma journée'],
  ['/equipe/journee/agenda', 'ma-journee', 'Mon agenda'],
  ['/equipe/suivis-prevus', 'prevoir-des-suivis', 'Prévoir'],
  ['/equipe/pilotage/echeances', 'suivre-les-echeances', 'Où en sont les promesses'],
  ['/equipe/pilotage/charge', 'charge-et-confidentialite', 'Charge'],
  ['/equipe/pilotage/confidentialite', 'charge-et-confidentialite', 'Confidentialité'],
  ['/equipe/retards', 'suivre-les-echeances', 'Les échéances manquées'],
  ['/equipe/fermetures', 'suivre-les-echeances', 'Quand le bureau ferme'],
  ['/equipe/comptes', 'mon-compte', 'Pour qui administre'],
  ['/equipe/recuperations', 'mon-compte', 'Le téléphone est perdu'],
  ['/equipe/liens', 'proposer-une-personne-ressource', 'Un conflit d’intérêts'],
  ['/compte', 'mon-compte', 'Protéger son compte'],
];

export const HELP_TOPICS: readonly HelpTopic[] = TOPICS.map(([, page, heading]) => ({ page, heading }));

/** The passage about the screen at this path; null where the guide has none. */
export function helpAt(path: string): HelpTopic | null {
  const [topic] = TOPICS.filter(([address]) => path === address || path.startsWith(`${address}/`)).sort(([one], [other]) => other.length - one.length);
  return topic ? { page: topic[1], heading: topic[2] } : null;
}
