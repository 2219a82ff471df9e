import { catalogue } from '@phare/kernel/domain';

export const UNREAD_TEXT = catalogue(
  {
    reading: 'Lecture de la demande…',
    retry: 'Réessayer',
    absent: 'Cette demande n’existe pas, ou vous n’y avez pas accès.',
  },
  {
    reading: 'Reading the request…',
    retry: 'Try again',
    absent: 'This request does not exist, or you do not have access to it.',
  },
);
