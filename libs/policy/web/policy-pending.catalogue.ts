import { catalogue } from '@phare/kernel/domain';

export const PENDING_TEXT = catalogue(
  {
    unreachable: 'La politique ne s’affiche pas pour le moment.',
    retry: 'Réessayer',
    loading: 'Un instant…',
  },
  {
    unreachable: 'The policy can’t be shown at the moment.',
    retry: 'Try again',
    loading: 'One moment…',
  },
);
