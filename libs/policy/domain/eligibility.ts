import type { CivilDate } from '@phare/kernel/domain';
import { addressedRule, membershipRule, requesterRule } from './eligibility-checks';
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

function overall(outcomes: readonly RuleOutcome[]): EligibilityOutcome {
  if (outcomes.includes('fail')) return 'ineligible';
  return outcomes.includes('unknown') ? 'to_verify' : 'eligible';
}
