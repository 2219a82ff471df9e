import { catalogue } from '@phare/kernel/domain';

export const APP_TEXT = catalogue(
  {
    home: 'Accueil',
    ask: 'Faire une demande',
    policy: 'Politique',
    queue: 'File des demandes',
    accounts: 'Comptes',
    recoveries: 'Accès perdus',
    mine: 'Mes demandes',
    notFoundTitle: 'Page introuvable',
    notFound: 'Cette page n’existe pas, ou vous n’y avez pas accès.',
    backHome: 'Revenir à l’accueil',
    demonstration: 'Démonstration',
    today: ({ day }: { day: string }) => `Nous y sommes le ${day}.`,
    advance: ({ days }: { days: number }) => (days === 1 ? 'Avancer d’un jour' : `Avancer de ${days} jours`),
  },
  {
    home: 'Home',
    ask: 'Ask for support',
    policy: 'Policy',
    queue: 'Request queue',
    accounts: 'Accounts',
    recoveries: 'Lost access',
    mine: 'My requests',
    notFoundTitle: 'Page not found',
    notFound: 'This page does not exist, or you do not have access to it.',
    backHome: 'Back to the home page',
    demonstration: 'Demonstration',
    today: ({ day }) => `Here it is ${day}.`,
    advance: ({ days }) => (days === 1 ? 'Move on by a day' : `Move on by ${days} days`),
  },
);
