import { catalogue } from '@phare/kernel/domain';

export const APP_TEXT = catalogue(
  {
    home: 'Accueil',
    ask: 'Faire une demande',
    policy: 'Politique',
    queue: 'File des demandes',
    work: 'Mes accompagnements',
    people: 'Personnes-ressources',
    profile: 'Mon profil',
    mails: 'Courriels reçus',
    breaches: 'Échéances manquées',
    directory: 'Répertoire',
    accounts: 'Comptes',
    recoveries: 'Accès perdus',
    mine: 'Mes demandes',
  },
  {
    home: 'Home',
    ask: 'Ask for support',
    policy: 'Policy',
    queue: 'Request queue',
    work: 'My support work',
    people: 'Resource people',
    profile: 'My profile',
    mails: 'E-mails received',
    breaches: 'Missed due dates',
    directory: 'Directory',
    accounts: 'Accounts',
    recoveries: 'Lost access',
    mine: 'My requests',
  },
);
