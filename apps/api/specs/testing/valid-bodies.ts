import { aRequest } from './a-request';
import type { TestApplication } from './test-application';

/** Accounts, factors and sessions: of nobody, or with the wrong secret. */
const OF_ACCOUNTS: Readonly<Record<string, object>> = {
  'POST /session/confirm': { password: 'pas-le-bon-mot' },
  'POST /session/codes': { email: 'ailleurs@exemple.test' },
  'POST /session/codes/verify': { email: 'ailleurs@exemple.test', code: '123456' },
  'POST /session/password-reset': { email: 'ailleurs@exemple.test' },
  'POST /session/password-reset/verify': { email: 'ailleurs@exemple.test', code: '123456', password: 'un-long-mot-de-passe-neuf' },
  'POST /session/recovery': { email: 'ailleurs@exemple.test', password: 'pas-le-bon-mot' },
  'POST /session/passkey/options': {},
  'POST /session/passkey': { response: {} },
  'PUT /account/password': { current: 'pas-le-bon-mot', next: 'un-long-mot-de-passe-neuf' },
  'POST /account/totp': {},
  'POST /account/totp/confirm': { code: '123456' },
  'POST /account/recovery-codes': {},
  'POST /account/passkeys/options': {},
  'POST /account/passkeys': { name: 'Clé', response: {} },
  'POST /recoveries/:id/approve': {},
  'POST /accounts/:id/disable': {},
  'POST /accounts/:id/enable': {},
  'PUT /accounts/:id/roles': { roles: ['intake'] },
};

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
  'PATCH /requests/:id/audience': { add: [{ personId: app.person('worker1@exemple.test') }] },
  'POST /requests/:id/break-glass': { reason: 'Urgence' },
  'POST /requests/:id/excluded-persons/:exclusionId': { personId: app.person('intake@exemple.test') },
  'POST /requests/access-grants': { number: 'ABC-DEF', reason: 'Relire' },
  ...OF_ACCOUNTS,
  'POST /organisations/:id/ties': { personId: app.person('intake@exemple.test'), nature: 'work', from: '2026-01-01' },
  'PATCH /organisations/:id/ties/:tieId': { until: '2026-12-01' },
  'POST /organisations': { name: 'Un organisme', territory: 'Avignon' },
  'PATCH /organisations/:id': { name: 'Un autre nom' },
  'POST /organisations/:id/memberships': { from: '2026-01-01' },
  'POST /organisations/:id/mandates': { person: { name: 'Quelqu’un' }, function: 'board', from: '2026-01-01' },
});

/** Routes that take a file instead, and no JSON. */
export const TAKES_A_FILE: readonly string[] = ['POST /organisations/imports'];
