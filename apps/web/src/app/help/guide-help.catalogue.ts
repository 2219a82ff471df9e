import { catalogue } from '@phare/kernel/domain';

export const HELP_TEXT = catalogue(
  {
    help: 'Aide',
    heading: 'Aide pour cet écran',
    reading: 'Lecture du guide…',
    unread: 'Le guide ne s’est pas ouvert. Réessayez quand la connexion revient.',
    whole: 'Lire toute la page du guide',
  },
  {
    help: 'Help',
    heading: 'Help for this screen',
    reading: 'Reading the guide…',
    unread: 'The guide did not open. Try again when the connection is back.',
    whole: 'Read the whole page of the guide (in French)',
  },
);
