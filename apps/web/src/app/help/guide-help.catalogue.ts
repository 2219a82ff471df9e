import { catalogue } from '@phare/kernel/domain';

export const HELP_TEXT = catalogue(
  {
    heading: 'Aide pour cet écran',
    reading: 'Lecture du guide…',
    unread: 'Le guide ne s’est pas ouvert. Réessayez quand la connexion revient.',
    whole: 'Lire toute la page du guide',
    nothing: 'Le guide n’a pas de passage pour cet écran.',
    guide: 'Ouvrir le guide',
  },
  {
    heading: 'Help for this screen',
    reading: 'Reading the guide…',
    unread: 'The guide did not open. Try again when the connection is back.',
    whole: 'Read the whole page of the guide (in French)',
    nothing: 'The guide has no passage for this screen.',
    guide: 'Open the guide (in French)',
  },
);
