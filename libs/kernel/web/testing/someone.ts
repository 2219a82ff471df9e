import type { SessionView } from '../session/session';

/** The session of someone of the team, as the API answers it. */
export const someoneOfTheTeam = (roles: readonly string[], permissions: readonly string[], locale = 'fr-CA') =>
  ({ user: { id: 'u', personId: 'me', name: 'Manon', email: 'manon@exemple.test', locale }, network: { id: 'n', name: 'Le regroupement' }, roles, mandates: [], permissions }) as unknown as SessionView;
