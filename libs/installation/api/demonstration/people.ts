import type { OrganisationFunction, Role } from '@phare/kernel/domain';

/** The password of every demonstration account. Production refuses these accounts. */
export const DEMONSTRATION_PASSWORD = 'phare-demo-2026';

/** Someone who can sign in to the demonstration. Fictional, like everyone here. */
export interface DemonstrationPerson {
  readonly email: string;
  readonly name: string;
  readonly phone?: string;
  readonly roles?: readonly Role[];
  /** The organisation, by its key, and in what capacity. */
  readonly mandate?: { readonly organisation: string; readonly function: OrganisationFunction };
}

export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  { email: 'intake@exemple.test', name: 'Manon Deslauriers', phone: '418 555-0101', roles: ['intake'] },
  { email: 'coordination@exemple.test', name: 'Réjean Thibodeau', phone: '418 555-0102', roles: ['coordination'] },
  { email: 'resource1@exemple.test', name: 'Océane Lebrasseur', phone: '418 555-0103', roles: ['resource'] },
  { email: 'resource2@exemple.test', name: 'Tomas Vigneault', phone: '418 555-0104', roles: ['resource'] },
  { email: 'pair1@exemple.test', name: 'Rosalie Bernatchez', phone: '418 555-0105', roles: ['resource'], mandate: { organisation: 'femmes', function: 'direction' } },
  { email: 'externe1@exemple.test', name: 'Philippe Assels', phone: '418 555-0106', roles: ['resource'] },
  { email: 'admin@exemple.test', name: 'Lydia Castonguay', roles: ['admin'] },
  { email: 'privacy@exemple.test', name: 'Ignace Bujold', roles: ['privacy'] },
  { email: 'direction1@exemple.test', name: 'Maude Arbour', phone: '418 555-0111', mandate: { organisation: 'organisation-1', function: 'direction' } },
  { email: 'board1@exemple.test', name: 'Normand Quessy', phone: '418 555-0112', mandate: { organisation: 'organisation-1', function: 'board' } },
  { email: 'worker1@exemple.test', name: 'Sofia Delarosbil', mandate: { organisation: 'organisation-1', function: 'other' } },
  { email: 'direction2@exemple.test', name: 'Évangéline Chiasson', phone: '418 555-0121', mandate: { organisation: 'organisation-2', function: 'direction' } },
  { email: 'direction3@exemple.test', name: 'Bastien Roussy', phone: '418 555-0131', mandate: { organisation: 'organisation-3', function: 'direction' } },
  { email: 'direction4@exemple.test', name: 'Clémence Huard', phone: '418 555-0141', mandate: { organisation: 'organisation-4', function: 'direction' } },
];
