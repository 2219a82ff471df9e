import type { IdentityMethod, RightsAnswer, RightsRequestKind } from '@phare/confidentiality/domain';

/** What the demonstration says of an incident one day. Days count back from the clock's. */
interface DemonstrationFacts {
  readonly circumstances?: string;
  readonly information?: string;
  readonly happenedDaysAgo?: number;
  readonly persons?: number;
  readonly personsInQuebec?: number;
  readonly sensitivity?: string;
  readonly harmfulUses?: string;
  readonly consequences?: string;
  readonly likelihood?: string;
  readonly serious?: boolean;
  readonly measures?: string;
}

export interface DemonstrationIncident {
  readonly awareDaysAgo: number;
  readonly facts: DemonstrationFacts & { readonly circumstances: string };
  readonly complement?: DemonstrationFacts & { readonly note: string };
  readonly closed?: true;
}

export interface DemonstrationRightsRequest {
  readonly kind: RightsRequestKind;
  readonly receivedDaysAgo: number;
  readonly personName: string;
  readonly contact: string;
  readonly details: string;
  readonly identified?: IdentityMethod;
  readonly answer?: RightsAnswer & { readonly daysAgo: number };
}

/** Fictional, like everything here: one incident that waits for its notices, one that is closed. */
export const DEMONSTRATION_INCIDENTS: readonly DemonstrationIncident[] = [
  {
    awareDaysAgo: 45,
    facts: { circumstances: 'Une liste de présences imprimée est restée deux heures sur une table de la salle.', information: 'Noms et organismes de douze personnes', happenedDaysAgo: 45, persons: 12 },
    complement: {
      note: 'La liste a été retrouvée et détruite.',
      sensitivity: 'Faible : ces noms sont publics.',
      harmfulUses: 'Aucune de vraisemblable.',
      consequences: 'Aucune.',
      likelihood: 'Très faible : la salle était vide.',
      serious: false,
      measures: 'Les listes sont reprises à la fin de chaque rencontre.',
    },
    closed: true,
  },
  {
    awareDaysAgo: 1,
    facts: { circumstances: 'Un courriel avec un compte rendu est parti à la mauvaise adresse.', information: 'Noms, et ce que deux personnes ont dit d’un conflit de travail', happenedDaysAgo: 2, persons: 2 },
    complement: {
      note: 'La destinataire a confirmé avoir effacé le courriel.',
      personsInQuebec: 2,
      sensitivity: 'Élevée : un conflit de travail.',
      harmfulUses: 'Faire connaître le conflit.',
      consequences: 'Une atteinte à la réputation des deux personnes.',
      likelihood: 'Moyenne : une seule lecture, par quelqu’un du milieu.',
      serious: true,
    },
  },
];

/** One that is overdue, one due soon, one whose identity is verified, one that was refused in part. */
export const DEMONSTRATION_RIGHTS_REQUESTS: readonly DemonstrationRightsRequest[] = [
  { kind: 'rectification', receivedDaysAgo: 33, personName: 'Flavie Cotton', contact: '418 555-0161', details: 'Mon nom de famille a changé.' },
  { kind: 'access', receivedDaysAgo: 24, personName: 'Hugues Poirier', contact: 'hugues@exemple.test', details: 'Je veux lire ce que vous avez sur moi.' },
  { kind: 'portability', receivedDaysAgo: 4, personName: 'Maude Arbour', contact: 'direction1@exemple.test', details: 'Je veux emporter ce que je vous ai donné.', identified: 'account' },
  {
    kind: 'access',
    receivedDaysAgo: 20,
    personName: 'Yvon Langlois',
    contact: '12, rue du Quai, Gaspé',
    details: 'Tout mon dossier.',
    identified: 'call_back',
    answer: {
      daysAgo: 6,
      outcome: 'partly',
      reasons: 'Deux passages nomment une autre personne. Vous les lire lui nuirait sérieusement.',
      article: 'P-39.1, art. 40',
      remedies: 'Vous pouvez demander à la Commission d’accès à l’information d’examiner la mésentente, dans les 30 jours de ce refus.',
      helpOffered: true,
    },
  },
];
