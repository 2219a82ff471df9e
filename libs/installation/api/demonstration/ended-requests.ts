import type { DemonstrationRequest } from './requests';

/** A request of the demonstration that was answered on the day it came, so many days before the clock's day. Fictional. */
export interface EndedRequest extends DemonstrationRequest {
  readonly answer: string;
}

/** Ended more than seven years ago, they have come to the end of their time: what the schedule shows, and what two people may destroy. */
export const ENDED_REQUESTS: readonly EndedRequest[] = [
  {
    organisation: 'oeuvre',
    requester: { name: 'Philomène Bujold', function: 'coordination' },
    channel: 'phone',
    daysAgo: 2754,
    subject: 'Modèle de contrat de travail',
    description: 'L’organisme embauche pour la première fois et cherche un modèle de contrat.',
    offerItems: ['gestion-administrative.politique-salariale'],
    answer: 'Le modèle est parti par la poste, avec les normes à vérifier.',
  },
  {
    organisation: 'organisation-2',
    requester: { name: 'Évangéline Chiasson', email: 'direction2@exemple.test', function: 'direction' },
    channel: 'phone',
    daysAgo: 2680,
    subject: 'Durée d’un mandat au conseil',
    description: 'Une personne siège depuis douze ans. Les règlements le permettent-ils?',
    offerItems: ['vie-democratique.reglements-generaux'],
    answer: 'Les règlements ne fixent aucune limite. Le conseil en discutera avant l’assemblée.',
  },
  {
    organisation: 'alpha',
    requester: { name: 'Honoré Vigneau', function: 'board' },
    channel: 'in_person',
    daysAgo: 2601,
    subject: 'Quorum qui n’est jamais atteint',
    description: 'L’assemblée a été reportée deux fois. Le conseil se demande quoi faire.',
    offerItems: ['vie-democratique.preparation-aga'],
    answer: 'Les façons de rejoindre les membres ont été vues ensemble.',
  },
];
