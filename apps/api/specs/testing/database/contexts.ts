import type { ContextSigner } from '@phare/kernel/api';
import { civilDate, type Role, type SignedInActor } from '@phare/kernel/domain';
import { idOf } from './a-row';
import { OWN } from './two-networks';

const AT = new Date('2026-11-20T15:00:00Z');
export const MOMENT = { at: AT, today: civilDate('2026-11-20')! };

/** Someone of the own network at whom every row of it points: coordination, and the requester of its request. */
export const SOMEONE: SignedInActor = {
  kind: 'person',
  networkId: idOf('network', OWN),
  personId: idOf(`person id ${OWN} 0`),
  accountId: idOf(`account id ${OWN} 0`),
  name: 'Quelqu’un',
  roles: ['coordination'],
  member: false,
  locale: 'fr-CA',
};

/** What only whoever answers for privacy reads and writes: the registers of the law. */
const OF_PRIVACY: readonly string[] = ['incident', 'incident_entry', 'rights_request', 'rights_answer', 'retention_hold', 'destruction', 'destruction_item'];

/** What only the task of destroying does, of a request that two people decided on. */
export const TAKEN_AWAY: readonly string[] = [
  ...['timeline_entry', 'follow_up', 'meeting', 'plan_step', 'travel_receipt', 'travel_cost', 'travel_claim', 'travel_agreement', 'attachment', 'requester_confirmation', 'referral_consent', 'referral_link'],
  ...['referral_answer', 'offered_choice', 'meeting_invitation', 'planned_meeting', 'reminder', 'excluded_person', 'linked_sides', 'outbox_message', 'scheduled_follow_up'],
]
  .map((table) => `phare_sight DELETE ${table}`)
  .concat(['timeline_entry', 'intervention', 'review', 'referral', 'access_grant', 'inbound_mail', 'inbound_letter', 'destruction', 'destruction_item', 'person'].map((table) => `phare_sight UPDATE ${table}`));

/** What only the product itself does, at a task of its own. */
const TASKS: Readonly<Record<string, string>> = {
  'phare_app INSERT role_grant': 'demonstration',
  'phare_app INSERT policy_completion': 'publish',
  'phare_app INSERT policy_version': 'publish',
  'phare_app INSERT inbound_mail': 'mail',
  'phare_app INSERT inbound_letter': 'mail',
  'phare_app SELECT mailbox_mark': 'mail',
  'phare_app INSERT mailbox_mark': 'mail',
  'phare_app UPDATE mailbox_mark': 'mail',
  'phare_auth UPDATE network': 'setup',
  'phare_auth INSERT network_choice': 'setup',
  'phare_auth SELECT network_setup': 'setup',
  'phare_auth UPDATE network_setup': 'setup',
  ...Object.fromEntries(TAKEN_AWAY.map((right) => [right, 'destruction'])),
  'phare_worker SELECT support_request': 'questions',
  'phare_worker SELECT attachment': 'files',
  'phare_worker DELETE request_draft': 'drafts',
  'phare_worker UPDATE attachment': 'files',
  ...Object.fromEntries(['account', 'assignment', 'excluded_person', 'inbound_mail', 'mandate', 'network_choice', 'office_closure', 'person', 'policy_completion', 'policy_version', 'resource_absence', 'resource_person', 'rights_answer', 'rights_request', 'role_grant', 'tie'].map((table) => [`phare_worker SELECT ${table}`, 'deadlines'])),
};

/** Whoever inherits, or has their account keep a draft, does so for themself and no one else: the row tried is theirs. */
const THEMSELVES: Readonly<Record<string, string>> = { 'phare_sight INSERT request_audience': idOf(`person id ${OWN} 1`), 'phare_app INSERT draft_link': idOf(`person id ${OWN} 1`) };

/** What a transaction writes that is not the network's one request: a draft, reached by its link. */
const AUTHORED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['SELECT', 'UPDATE', 'DELETE'].map((verb) => [`phare_app ${verb} request_draft`, `request_draft id ${OWN} 0`])),
  'phare_app INSERT request_draft': `request_draft id ${OWN} 1`,
  'phare_app INSERT draft_link': `request_draft id ${OWN} 0`,
};

/** The context in which a verb is expected to be allowed on the own network: someone who writes the network's one request, or the product at a task. */
export function contextFor(signer: ContextSigner, role: string, verb: string, table: string): string {
  const task = TASKS[`${role} ${verb} ${table}`];
  if (task) return signer.sign({ kind: 'system', networkId: SOMEONE.networkId, task }, MOMENT);
  const themself = THEMSELVES[`${role} ${verb} ${table}`];
  const roles: readonly Role[] = OF_PRIVACY.includes(table) ? ['privacy'] : SOMEONE.roles;
  return signer.sign({ ...SOMEONE, roles, ...(themself ? { personId: themself } : {}) }, MOMENT, idOf(AUTHORED[`${role} ${verb} ${table}`] ?? `support_request id ${OWN} 0`));
}
