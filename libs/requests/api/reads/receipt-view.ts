import { localeOfActor } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { eligibilityView } from '@phare/policy/domain';
import { eligibilityRulesOf, type RequestFacts } from '../storage/request-row';

/** What someone without a session is told of the request they filed. */
export const receiptView = (actor: Actor, row: RequestFacts) => ({
  number: row.number,
  receivedAt: row.received_at,
  followUp: { dueOn: row.due_on, timeZone: row.time_zone },
  eligibility: eligibilityView({ outcome: row.eligibility_outcome, receivedOn: row.received_on, rules: eligibilityRulesOf(row) }, localeOfActor(actor)),
});
