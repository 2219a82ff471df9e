import { catalogue } from '@phare/kernel/domain';

export const RESUME_TEXT = catalogue(
  {
    resume: 'Reprendre votre brouillon',
    reading: 'Nous ouvrons votre brouillon.',
    found: 'Votre compte garde une demande que vous n’avez pas encore envoyée.',
    foundSaved: ({ when }: { when: string }) => `Enregistrée le ${when}.`,
    carryOn: 'Reprendre',
    beginAnew: 'L’effacer et recommencer',
    unread: 'Ce lien ne fonctionne plus',
    unreadBody: 'Le brouillon a été envoyé, effacé, ou a plus de 30 jours. Peut-être n’est-il plus partagé. Vous pouvez commencer une nouvelle demande ou nous appeler.',
    begin: 'Commencer une demande',
    retry: 'Réessayer',
  },
  {
    resume: 'Resume your draft',
    reading: 'We are opening your draft.',
    found: 'Your account keeps a request that you have not sent yet.',
    foundSaved: ({ when }) => `Saved on ${when}.`,
    carryOn: 'Resume',
    beginAnew: 'Delete it and start over',
    unread: 'This link no longer works',
    unreadBody: 'The draft was sent, deleted, or is more than 30 days old. It may no longer be shared. You can start a new request or call us.',
    begin: 'Start a request',
    retry: 'Try again',
  },
);
