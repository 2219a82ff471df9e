import { catalogue } from '@phare/kernel/domain';

export const PALETTE_TEXT = catalogue(
  {
    heading: 'Que voulez-vous faire?',
    open: 'Chercher ou agir',
    label: 'Action, numéro, organisme',
    hint: 'Les accents ne comptent pas. Flèches pour choisir, Entrée pour aller, Échap pour fermer.',
    group: { act: 'Sur la demande ouverte', views: 'Vues', go: 'Aller à', requests: 'Demandes' },
    found: ({ count }: { count: number }) => (count === 0 ? 'Aucun résultat' : count === 1 ? '1 résultat' : `${count} résultats`),
    nothing: 'Rien ne correspond. Essayez un numéro comme 2026-7K3Q, ou un seul mot.',
    on: ({ action, number }: { action: string; number: string }) => `${action} : ${number}`,
    go: { entry: 'Saisir une demande', ties: 'Liens déclarés', people: 'Personnes-ressources', mails: 'Courriels reçus', directory: 'Répertoire', late: 'Promesses manquées', help: 'Raccourcis clavier' },
  },
  {
    heading: 'What would you like to do?',
    open: 'Search or act',
    label: 'Action, number, name',
    hint: 'Accents do not matter. Arrows to choose, Enter to go, Esc to close.',
    group: { act: 'On the open request', views: 'Views', go: 'Go to', requests: 'Requests' },
    found: ({ count }) => (count === 0 ? 'No result' : count === 1 ? '1 result' : `${count} results`),
    nothing: 'Nothing matches. Try a number such as 2026-7K3Q, or a single word.',
    on: ({ action, number }) => `${action}: ${number}`,
    go: { entry: 'Record a request', ties: 'Declared ties', people: 'Resource people', mails: 'E-mails received', directory: 'Directory', late: 'Missed promises', help: 'Keyboard shortcuts' },
  },
);
