import type { OrganisationFunction } from '@phare/kernel/domain';

/** A request of the demonstration, received so many days before the clock's day. Fictional. */
export interface DemonstrationRequest {
  readonly organisation: string | { readonly name: string };
  readonly requester: { readonly name: string; readonly email?: string; readonly function: OrganisationFunction };
  readonly channel: 'phone' | 'email' | 'in_person';
  readonly daysAgo: number;
  readonly subject: string;
  readonly description: string;
  readonly offerItems?: readonly string[];
  readonly kinds?: readonly string[];
  readonly sealed?: boolean;
  readonly triage?: string;
  readonly followedUp?: boolean;
  readonly plan?: readonly DemonstrationStep[];
  readonly journal?: readonly DemonstrationEntry[];
}

/** A step of its plan. */
interface DemonstrationStep {
  readonly title: string;
  readonly owner: 'organisation' | 'federation' | 'together';
  readonly verb: string;
  readonly status: 'todo' | 'doing' | 'done';
}

/** An entry of its journal, so many days after its receipt. */
interface DemonstrationEntry {
  readonly daysLater: number;
  readonly mode: string;
  readonly minutes: number;
  readonly brought: readonly string[];
  readonly visibility: 'shared' | 'internal';
  readonly note: string;
}

export const DEMONSTRATION_REQUESTS: readonly DemonstrationRequest[] = [
  {
    organisation: 'organisation-1',
    requester: { name: 'Maude Arbour', email: 'direction1@exemple.test', function: 'direction' },
    channel: 'phone',
    daysAgo: 2,
    subject: 'Préparer une assemblée générale annuelle difficile',
    description: 'L’assemblée est dans cinq semaines et deux personnes du conseil viennent de démissionner. La direction veut savoir quoi mettre à l’ordre du jour.',
    offerItems: ['vie-democratique.preparation-aga', 'vie-democratique.crise-ou-transition'],
    kinds: ['board_crisis'],
  },
  {
    organisation: 'organisation-2',
    requester: { name: 'Évangéline Chiasson', email: 'direction2@exemple.test', function: 'direction' },
    channel: 'email',
    daysAgo: 12,
    subject: 'Politique salariale à mettre en place',
    description: 'Le conseil demande une politique salariale avant le prochain budget. Par où commencer?',
    offerItems: ['gestion-administrative.politique-salariale'],
    triage: 'p2',
  },
  {
    organisation: 'eclaircie',
    requester: { name: 'Florent Leclerc', email: 'presidence@exemple.test', function: 'board' },
    channel: 'phone',
    daysAgo: 24,
    subject: 'Plainte d’un membre à traiter',
    description: 'Une plainte est arrivée au conseil et personne ne connaît la marche à suivre.',
    offerItems: ['vie-associative.traitement-des-plaintes'],
    kinds: ['complaint'],
    triage: 'p1',
  },
  {
    organisation: 'oeuvre',
    requester: { name: 'Gisèle Babin', email: 'coordination.oeuvre@exemple.test', function: 'coordination' },
    channel: 'phone',
    daysAgo: 33,
    subject: 'Reddition de comptes au PSOC',
    description: 'Le formulaire a changé cette année et la date de remise approche.',
    offerItems: ['financement.reddition-de-comptes'],
    kinds: ['funder_follow_up'],
  },
  {
    organisation: 'organisation-3',
    requester: { name: 'Bastien Roussy', email: 'direction3@exemple.test', function: 'direction' },
    channel: 'email',
    daysAgo: 5,
    subject: 'Réviser les règlements généraux',
    description: 'Les règlements datent de 2004. L’adhésion n’a pas été renouvelée l’an dernier.',
    offerItems: ['vie-democratique.reglements-generaux'],
  },
  {
    organisation: 'organisation-4',
    requester: { name: 'Clémence Huard', email: 'direction4@exemple.test', function: 'direction' },
    channel: 'email',
    daysAgo: 8,
    subject: 'Former un nouveau conseil d’administration',
    description: 'La coopérative voudrait que ses nouvelles personnes administratrices soient formées.',
    offerItems: ['formations.diverses'],
  },
  {
    organisation: { name: 'Les Ami·es du sentier côtier' },
    requester: { name: 'Yvon Porlier', function: 'board' },
    channel: 'in_person',
    daysAgo: 1,
    subject: 'Devenir un organisme incorporé',
    description: 'Un groupe de bénévoles cherche de l’information sur l’incorporation.',
  },
  {
    organisation: 'femmes',
    requester: { name: 'Rosalie Minville', email: 'direction.femmes@exemple.test', function: 'direction' },
    channel: 'phone',
    daysAgo: 3,
    subject: 'Situation délicate au conseil d’administration',
    description: 'La direction demande de la discrétion : la situation touche une personne du conseil.',
    offerItems: ['vie-democratique.crise-ou-transition'],
    kinds: ['board_crisis'],
    sealed: true,
  },
  {
    organisation: 'proches',
    requester: { name: 'Alban Synnott', email: 'coordination.proches@exemple.test', function: 'coordination' },
    channel: 'phone',
    daysAgo: 18,
    subject: 'Lac-à-l’Épaule du printemps',
    description: 'L’équipe veut une journée de réflexion et cherche un déroulement.',
    offerItems: ['planification-evaluation.lac-a-l-epaule'],
    triage: 'p2',
    followedUp: true,
    plan: [
      { title: 'Choisir la journée et les sujets', owner: 'organisation', verb: 'décider', status: 'done' },
      { title: 'Exemples de déroulement', owner: 'federation', verb: 'outiller', status: 'doing' },
      { title: 'Déroulement de la journée', owner: 'together', verb: 'relire', status: 'todo' },
    ],
    journal: [
      { daysLater: 9, mode: 'video', minutes: 45, brought: ['information', 'solution'], visibility: 'shared', note: 'Trois façons de tenir une journée de réflexion. L’équipe en discute jeudi.' },
      { daysLater: 9, mode: 'video', minutes: 10, brought: ['analysis'], visibility: 'internal', note: 'L’équipe est fatiguée : proposer une demi-journée si la fin d’année est trop chargée.' },
    ],
  },
  {
    organisation: 'alpha',
    requester: { name: 'Mélodie Cormier', email: 'direction.alpha@exemple.test', function: 'direction' },
    channel: 'phone',
    daysAgo: 27,
    subject: 'Évaluer le travail de la direction',
    description: 'Le conseil voudrait un processus d’évaluation simple et juste.',
    offerItems: ['planification-evaluation.evaluation-personnel-ca'],
  },
  {
    organisation: 'listuguj',
    requester: { name: 'Adèle Metallic-Roy', email: 'coordination.cercle@exemple.test', function: 'coordination' },
    channel: 'phone',
    daysAgo: 0,
    subject: 'Rencontre demandée par la municipalité',
    description: 'La municipalité convoque l’organisme la semaine prochaine au sujet de son local.',
    offerItems: ['relations-instances.rencontres-partenaires'],
  },
  {
    organisation: 'emergent',
    requester: { name: 'Jordan Cotton', email: 'ressourcerie@exemple.test', function: 'other' },
    channel: 'email',
    daysAgo: 6,
    subject: 'Premiers pas d’un groupe',
    description: 'Le collectif n’a pas encore de conseil. Il cherche un modèle de plan d’action.',
    offerItems: ['planification-evaluation.plan-d-action'],
  },
];
