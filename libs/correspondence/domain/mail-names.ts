import { catalogue, type Locale } from '@phare/kernel/domain';

/** What each mail of ours is, for whoever has to see that it arrives: what it is for and to whom it goes, never what the request says. */
const NAMES = catalogue(
  {
    acknowledgement: 'Accusé de réception, à la personne qui demande',
    invitation: 'Invitation à voir la demande',
    exceptional_access: 'Avis d’accès exceptionnel',
    access_after_closing: 'Avis d’accès après la fin',
    proposed_to_you: 'Proposition, à une personne-ressource',
    resource_proposed: 'Ressource proposée, à la personne qui demande',
    taken_on: 'Prise en charge, à la personne qui demande',
    proposal_declined: 'Proposition déclinée, à l’équipe',
    another_asked: 'Autre ressource souhaitée, à l’équipe',
    conflict_declared: 'Conflit déclaré',
    handed_over: 'Changement d’accompagnement',
    meeting_invitation: 'Invitation à une rencontre',
    meeting_cancellation: 'Rencontre annulée',
    news: 'Du nouveau dans la demande',
    question: 'Question à la personne qui demande',
    reminder: 'Rappel d’échéance, à l’équipe',
    mail_reminder: 'Rappel d’un courriel qui attend, à l’équipe',
    digest: 'Résumé du jour, à la coordination',
    apology: 'Excuses pour un retard, à la personne qui demande',
    confirmation: 'Lien pour confirmer la demande',
    link_answered: 'Réponse reçue par un lien',
    resource_letter: 'Lettre à une ressource externe',
    other: 'Autre courriel',
  },
  {
    acknowledgement: 'Acknowledgement, to whoever asks',
    invitation: 'Invitation to see the request',
    exceptional_access: 'Notice of exceptional access',
    access_after_closing: 'Notice of access after the end',
    proposed_to_you: 'Proposal, to a resource person',
    resource_proposed: 'Resource proposed, to whoever asks',
    taken_on: 'Taken on, to whoever asks',
    proposal_declined: 'Proposal declined, to the team',
    another_asked: 'Another resource wished for, to the team',
    conflict_declared: 'Conflict declared',
    handed_over: 'Change of support',
    meeting_invitation: 'Invitation to a meeting',
    meeting_cancellation: 'Meeting cancelled',
    news: 'News of the request',
    question: 'Question to whoever asks',
    reminder: 'Reminder of a due date, to the team',
    mail_reminder: 'Reminder of an e-mail that waits, to the team',
    digest: 'Digest of the day, to coordination',
    apology: 'Apology for a delay, to whoever asks',
    confirmation: 'Link to confirm the request',
    link_answered: 'Answer received by a link',
    resource_letter: 'Letter to an outside resource',
    other: 'Another e-mail',
  },
);

/** What a mail of this template is. */
export function mailName(template: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = NAMES[locale];
  return names[template] ?? NAMES[locale].other;
}
