import { aRequest } from './a-request';
import type { TestApplication } from './test-application';

/** For each route that takes a JSON body, one that it takes: a body refused for what it lacks would prove nothing. */
export const validBodies = (app: TestApplication): Readonly<Record<string, object>> => ({
  'POST /session': { email: 'intake@exemple.test', password: 'not-the-right-one' },
  'POST /policy/check': { organisationName: 'La Vigie', function: 'board' },
  'POST /requests': aRequest(app, { excludedPersons: [{ text: 'Quelqu’un' }], audience: { sealed: false } }),
  'POST /requests/:id/triage': { priority: 'p1', reason: 'Confirmé', eligibility: { outcome: 'eligible', reason: 'Membre' } },
  'POST /requests/:id/withdraw': { reason: 'Plus besoin' },
  'POST /requests/:id/close': { outcome: 'done', summary: 'Fait', doneByOrganisation: 'Tout' },
  'POST /requests/:id/reopen': { reason: 'Encore' },
  'POST /requests/:id/follow-ups': { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel' },
  'POST /requests/:id/referrals': { reason: 'out_of_offer', targets: [{ partnerResourceId: app.person('intake@exemple.test') }], note: 'Voilà' },
  'POST /requests/:id/organisation': { organisationId: app.organisation('organisation-1') },
  'POST /requests/:id/keeper': { personId: app.person('coordination@exemple.test') },
  'POST /organisations': { name: 'Un organisme', territory: 'Avignon' },
  'PATCH /organisations/:id': { name: 'Un autre nom' },
  'POST /organisations/:id/memberships': { from: '2026-01-01' },
  'POST /organisations/:id/mandates': { person: { name: 'Quelqu’un' }, function: 'board', from: '2026-01-01' },
});

/** Routes that take a file instead, and no JSON. */
export const TAKES_A_FILE: readonly string[] = ['POST /organisations/imports'];
