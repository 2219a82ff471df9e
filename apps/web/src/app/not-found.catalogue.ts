import { catalogue } from '@phare/kernel/domain';

export const NOT_FOUND_TEXT = catalogue(
  {
    title: 'Page introuvable',
    body: 'Cette page n’existe pas, ou vous n’y avez pas accès.',
    home: 'Revenir à l’accueil',
  },
  {
    title: 'Page not found',
    body: 'This page does not exist, or you do not have access to it.',
    home: 'Back to the home page',
  },
);
