import { catalogue } from '@phare/kernel/domain';

export const NEXT_TEXT = catalogue(
  {
    next: {
      received: 'Une personne de l’équipe lit votre demande et vous parle d’ici la date promise. Vous n’avez rien à faire.',
      triaged: 'L’équipe cherche qui peut le mieux vous aider. Vous n’avez rien à faire.',
      proposed: 'L’équipe vous propose quelqu’un. Dites-nous si cette personne vous convient.',
      in_progress: 'Rien ne vous attend pour le moment.',
      referred: 'Choisissez ce qui peut être partagé, puis dites-nous si l’on vous a répondu.',
      closed: 'Tout reste ici, et confidentiel.',
      withdrawn: 'Vous pouvez faire une autre demande quand vous le voulez.',
      merged: 'La suite est dans l’autre demande.',
    },
    asked: 'Ce qui vous attend',
    heading: 'Le suivi promis',
    why: 'Pourquoi?',
    whyThis: 'cette date',
    coming: 'Un instant…',
    question: 'Une question? Appelez-nous avec le numéro de la demande :',
  },
  {
    next: {
      received: 'Someone from the team reads your request and talks with you by the date promised. There is nothing for you to do.',
      triaged: 'The team is looking for who can help you best. There is nothing for you to do.',
      proposed: 'The team proposes someone. Tell us whether this person suits you.',
      in_progress: 'Nothing waits for you at the moment.',
      referred: 'Choose what may be shared, then tell us whether you got an answer.',
      closed: 'Everything stays here, and confidential.',
      withdrawn: 'You may make another request whenever you like.',
      merged: 'What follows is in the other request.',
    },
    asked: 'What waits for you',
    heading: 'The follow-up promised',
    why: 'Why?',
    whyThis: 'this date',
    coming: 'One moment…',
    question: 'A question? Call us with the number of the request:',
  },
);
