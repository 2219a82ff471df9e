import type { CivilDate } from '@phare/kernel/domain';
import { addressedRule, membershipRule, requesterConfirmed, requesterRule } from './eligibility-checks';
import type { EligibilityRuleAnswer } from './eligibility-codes';
import type { EligibilityFacts } from './eligibility-facts';
import type { RuleOutcome } from './eligibility-rules';
import type { PolicyVersion } from './policy-version';

export type EligibilityOutcome = 'eligible' | 'ineligible' | 'to_verify';

/** The decision and its reasons. Kept with the request: it does not change when the policy or the membership does later. */
export interface Eligibility {
  readonly outcome: EligibilityOutcome;
  readonly receivedOn: CivilDate;
  readonly rules: readonly EligibilityRuleAnswer[];
}

/**
 * Decides eligibility at receipt. It never blocks intake: whatever the outcome, the request is recorded.
 * Source: domain.md §4; the parameters and clauses are those of the policy version.
 */
export function eligibility(facts: EligibilityFacts, policy: Pick<PolicyVersion, 'rules'>): Eligibility {
  const rules = [membershipRule(facts, policy.rules), requesterRule(facts, policy.rules), addressedRule(facts, policy.rules)];
  return { outcome: overall(rules.map((rule) => rule.outcome)), receivedOn: facts.receivedOn, rules };
}

/**
 * The decision once the requester is confirmed (domain.md D7): by someone of the organisation who holds `by`, a function that may ask, or by the team where it is null.
 * The other rules stay what they were at receipt.
 */
export function withRequesterConfirmed(rules: readonly EligibilityRuleAnswer[], by: string | null, policy: Pick<PolicyVersion, 'rules'>): Pick<Eligibility, 'outcome' | 'rules'> {
  const confirmed = rules.map((answer) => (answer.rule === 'requester' ? requesterConfirmed(answer, by, policy.rules) : answer));
  return { outcome: overall(confirmed.map(({ outcome }) => outcome)), rules: confirmed };
}

function overall(outcomes: readonly RuleOutcome[]): EligibilityOutcome {
  if (outcomes.includes('fail')) return 'ineligible';
  return outcomes.includes('unknown') ? 'to_verify' : 'eligible';
}
