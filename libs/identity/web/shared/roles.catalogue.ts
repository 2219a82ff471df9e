import { catalogue } from '@phare/kernel/domain';

/** The roles, and what each does. */
export const ROLES_TEXT = catalogue(
  {
    roles: { intake: 'Accueil', resource: 'Personne-ressource', coordination: 'Coordination', admin: 'Administration', privacy: 'Protection des renseignements', network_board: 'Conseil du regroupement' },
    roleHints: {
      intake: 'Reçoit, trie et suit les demandes.',
      resource: 'Accompagne les organismes.',
      coordination: 'Fait tout ce que fait l’accueil, et garde les demandes scellées.',
      admin: 'Ouvre et ferme les comptes, donne les rôles. Ne voit aucune demande.',
      privacy: 'Veille sur les renseignements personnels.',
      network_board: 'Lit les rapports, jamais les demandes.',
    },
  },
  {
    roles: { intake: 'Intake', resource: 'Resource person', coordination: 'Coordination', admin: 'Administration', privacy: 'Privacy', network_board: 'Board of the federation' },
    roleHints: {
      intake: 'Receives, triages and follows requests.',
      resource: 'Supports organisations.',
      coordination: 'Does all that intake does, and keeps sealed requests.',
      admin: 'Opens and closes accounts, gives roles. Sees no request.',
      privacy: 'Watches over personal information.',
      network_board: 'Reads reports, never requests.',
    },
  },
);
