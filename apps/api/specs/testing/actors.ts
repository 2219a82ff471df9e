import type { Moment } from '@phare/kernel/api';
import type { Role, SignedInActor } from '@phare/kernel/domain';
import type { TestApplication } from './test-application';

/** Someone of the demonstration as their session makes them known, with these roles. */
export const actorOf = (app: TestApplication, email: string, roles: readonly Role[] = []): SignedInActor => ({
  kind: 'person',
  networkId: app.installed.installation.network.id,
  personId: app.person(email),
  accountId: app.person(email),
  name: email,
  roles,
  member: roles.length === 0,
  locale: 'fr-CA',
});

/** When it is for the application, as it tells its database. */
export const momentOf = (app: TestApplication): Moment => ({ at: app.installed.installation.now(), today: app.installed.installation.today() });

/** Everyone who can sign in to the demonstration, with the roles they have there. */
export const EVERYONE: Readonly<Record<string, readonly Role[]>> = {
  'intake@exemple.test': ['intake'],
  'coordination@exemple.test': ['coordination'],
  'resource1@exemple.test': ['resource'],
  'resource2@exemple.test': ['resource'],
  'admin@exemple.test': ['admin'],
  'privacy@exemple.test': ['privacy'],
  'direction1@exemple.test': [],
  'board1@exemple.test': [],
  'worker1@exemple.test': [],
  'direction2@exemple.test': [],
};
