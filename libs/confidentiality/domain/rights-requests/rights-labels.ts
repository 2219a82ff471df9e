import { catalogue } from '@phare/kernel/domain';

/** What the codes of the register of rights requests are called: on screen, in a letter, and in a table. */
export const RIGHTS_LABELS = catalogue(
  {
    kinds: { access: 'Demande d’accès', rectification: 'Demande de rectification', portability: 'Demande de portabilité', consent_withdrawal: 'Retrait du consentement' },
    states: { running: 'En attente d’une réponse', overdue: 'En retard', deemed_refused: 'En retard : tenue pour refusée', answered: 'Répondue', answered_late: 'Répondue en retard' },
    methods: { account: 'Par son compte', known_person: 'Personne connue de l’équipe', call_back: 'Rappel à un numéro déjà connu', document_seen: 'Pièce montrée, non copiée', representative: 'Par la personne qui la représente' },
    outcomes: { granted: 'Accordée', partly: 'Accordée en partie', refused: 'Refusée' },
  },
  {
    kinds: { access: 'Request for access', rectification: 'Request for rectification', portability: 'Request for portability', consent_withdrawal: 'Withdrawal of consent' },
    states: { running: 'Waiting for an answer', overdue: 'Late', deemed_refused: 'Late: deemed refused', answered: 'Answered', answered_late: 'Answered late' },
    methods: { account: 'By their account', known_person: 'Known to the team', call_back: 'Called back at a known number', document_seen: 'Document shown, not copied', representative: 'By the person who represents them' },
    outcomes: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused' },
  },
);
