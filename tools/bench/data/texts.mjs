/** Words of requests, the frequent first: chance takes them by rank, as in a real language (Zipf). */
const WORDS = `conseil assemblée membres organisme budget direction règlements subvention équipe réunion élection quorum bénévoles comité mandat
  financement rapport plan politique embauche conflit médiation poste trésorier présidence procès-verbal administrateur salaire logement transport
  partenaire entente formation atelier calendrier évaluation description bilan audit charte statuts vote démission recrutement accueil locaux bail
  assurance fournisseur contrat comptabilité paie convention gouvernance vision mission stratégie concertation territoire village île quai rivière
  jeunesse aînés famille femmes culture alimentation loisir santé répit garderie bibliothèque cuisine jardin friperie radio théâtre musée patrimoine
  érosion tempête incendie inondation déménagement fusion dissolution plainte harcèlement vérificateur scrutin résolution amendement préambule annexe
  ombudsman anniversaire parrainage tirage phare goémon homard gypse barachois éolienne`.split(/\s+/);

const CUMULATED = (() => {
  let sum = 0;
  return WORDS.map((_, rank) => (sum += 1 / (rank + 3)));
})();

function word(random) {
  const wanted = random.next() * CUMULATED.at(-1);
  return WORDS[CUMULATED.findIndex((sum) => sum >= wanted)];
}

const words = (random, count) => Array.from({ length: count }, () => word(random)).join(' ');

export const subject = (random) => `Soutien pour ${words(random, 4)}`;

/** About 600 characters. */
export const description = (random) => Array.from({ length: 6 }, () => `Nous cherchons de l’aide avec ${words(random, 3)} depuis la dernière rencontre, à propos de ${words(random, 3)}.`).join(' ');

export const note = (random) => `Échange au téléphone sur ${words(random, 6)}. Suite convenue.`;

/** What someone types: one word in two searches, two in the other; of the less frequent half, as people search to find. */
export const searchWords = (random) => encodeURIComponent(Array.from({ length: 1 + random.below(2) }, () => WORDS[40 + random.below(WORDS.length - 40)]).join(' '));
