import { type SameKeys, catalogue } from '@phare/kernel/domain';

/** The words of a request, in lists and in its file. */
export const REQUEST_TEXT = catalogue(
  {
    request: 'Demande',
    status: {
      received: 'Reçue',
      triaged: 'Triée',
      proposed: 'Proposée',
      in_progress: 'Accompagnement en cours',
      referred: 'Référée',
      closed: 'Fermée',
      withdrawn: 'Retirée',
      merged: 'Fusionnée',
    },
    outcome: { eligible: 'Admissible', ineligible: 'Non admissible', to_verify: 'Admissibilité à vérifier' },
    sealed: 'Scellée',
    unmatched: 'Organisme à relier',
    noKeeper: 'Sans gardienne ni gardien',
    late: 'Saisie en retard',
    suggested: ({ level, label }: { level: string; label: string }) => `${level} suggérée : ${label}`,
    suggestedOnly: ({ level }: { level: string }) => `${level} suggérée`,
    confirmed: ({ level, label }: { level: string; label: string }) => `${level} confirmée : ${label}`,
    confirmedOnly: ({ level }: { level: string }) => `${level} confirmée`,
    daysLeft: ({ days }: { days: number }) => (days === 0 ? 'Aujourd’hui' : days === 1 ? '1 jour' : `${days} jours`),
    daysLate: ({ days }: { days: number }) => (days === 1 ? 'En retard de 1 jour' : `En retard de ${days} jours`),
    done: 'Suivi fait',
    doneLate: 'Suivi fait en retard',
    stopped: 'Délai arrêté',
    unit: ({ days }: { days: number }) => (days < 2 ? 'jour' : 'jours'),
  },
  {
    request: 'Request',
    status: {
      received: 'Received',
      triaged: 'Triaged',
      proposed: 'Proposed',
      in_progress: 'Support under way',
      referred: 'Referred',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
      merged: 'Merged',
    },
    outcome: { eligible: 'Eligible', ineligible: 'Not eligible', to_verify: 'Eligibility to verify' },
    sealed: 'Sealed',
    unmatched: 'Organisation to link',
    noKeeper: 'No keeper',
    late: 'Recorded late',
    suggested: ({ level, label }) => `${level} suggested: ${label}`,
    suggestedOnly: ({ level }) => `${level} suggested`,
    confirmed: ({ level, label }) => `${level} confirmed: ${label}`,
    confirmedOnly: ({ level }) => `${level} confirmed`,
    daysLeft: ({ days }) => (days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`),
    daysLate: ({ days }) => (days === 1 ? '1 day late' : `${days} days late`),
    done: 'Followed up',
    doneLate: 'Followed up late',
    stopped: 'Clock stopped',
    unit: ({ days }) => (days === 1 ? 'day' : 'days'),
  },
);

/** The same words in the language of the screen. */
export type RequestText = SameKeys<(typeof REQUEST_TEXT)['fr-CA']>;
