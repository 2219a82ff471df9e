import type { EligibilityRuleAnswer, MessageCode, MessageParams, RemedyCode } from './eligibility-codes';
import { type Assurance, type EligibilityFacts, membershipStanding, type MembershipStanding } from './eligibility-facts';
import type { RuleOutcome } from './eligibility-rules';
import type { PolicyRules } from './policy-rules';

type Saying = { readonly message: MessageCode; readonly remedy: RemedyCode | null };
type Outcomes<Codes extends RuleOutcome> = Readonly<Record<Codes, Saying>>;

const LAPSED: Outcomes<'unknown' | 'fail'> = {
  unknown: { message: 'lapsed_to_verify', remedy: 'verify_membership' },
  fail: { message: 'lapsed_refused', remedy: 'refer_or_join' },
};
const NEVER_MEMBER: Outcomes<'fail' | 'pass'> = {
  fail: { message: 'never_member_refused', remedy: 'refer_or_join' },
  pass: { message: 'never_member_admitted', remedy: null },
};
const EMERGING_GROUP: Outcomes<RuleOutcome> = {
  pass: { message: 'emerging_group_admitted', remedy: null },
  unknown: { message: 'emerging_group_to_verify', remedy: 'verify_group' },
  fail: { message: 'emerging_group_refused', remedy: 'refer_or_join' },
};
const ADMITTED: Readonly<Record<Exclude<Assurance, 'unproven'>, MessageCode>> = {
  asked: 'function_declared',
  team: 'function_vouched',
  mandate_held: 'function_held',
};

/** Is the organisation one of those the policy accompanies, on the day of receipt? */
export function membershipRule(facts: EligibilityFacts, rules: PolicyRules): EligibilityRuleAnswer {
  const standing = membershipStanding(facts);
  const { outcome, message, remedy } = membershipSaying(standing, rules);
  const until = standing.case === 'lapsed' ? { until: standing.until } : {};
  const tariff = standing.case === 'neverMember' && rules.costs.nonMemberTariff !== null ? { tariff: rules.costs.nonMemberTariff } : {};
  return { rule: 'membership', outcome, clause: rules.eligibility.membership.clause, message: { code: message, params: { ...until, ...tariff } }, remedy };
}

function membershipSaying(standing: MembershipStanding, rules: PolicyRules): Saying & { readonly outcome: RuleOutcome } {
  const { lapsed, neverMember, emergingGroup } = rules.eligibility.membership;
  switch (standing.case) {
    case 'inForce':
      return { outcome: 'pass', message: 'member', remedy: null };
    case 'unmatched':
      return { outcome: 'unknown', message: 'unmatched', remedy: 'link_organisation' };
    case 'lapsed':
      return { outcome: lapsed, ...LAPSED[lapsed] };
    case 'neverMember':
      return { outcome: neverMember, ...NEVER_MEMBER[neverMember] };
    case 'emergingGroup':
      return { outcome: emergingGroup, ...EMERGING_GROUP[emergingGroup] };
  }
}

/** May this person ask on the organisation's behalf, and do we know that they hold that function? */
export function requesterRule(facts: EligibilityFacts, rules: PolicyRules): EligibilityRuleAnswer {
  const { clause, functions } = rules.eligibility.requester;
  const admitted = functions[facts.function] === 'pass';
  const passes = admitted && facts.assurance !== 'unproven';
  const { message, remedy } = admitted ? admittedSaying(facts.assurance) : toConfirmSaying(facts.assurance);
  return { rule: 'requester', outcome: passes ? 'pass' : 'unknown', clause, message: { code: message, params: functionParams(facts.function, rules) }, remedy };
}

function admittedSaying(assurance: Assurance): Saying {
  if (assurance === 'unproven') return { message: 'function_unproven', remedy: 'verify_address' };
  return { message: ADMITTED[assurance], remedy: null };
}

function toConfirmSaying(assurance: Assurance): Saying {
  if (assurance === 'asked') return { message: 'function_to_confirm_if_asked', remedy: 'confirm_requester_later' };
  return { message: 'function_to_confirm', remedy: 'confirm_requester' };
}

function functionParams(code: string, { values, eligibility }: PolicyRules): MessageParams {
  const held = values.functions.find((candidate) => candidate.code === code);
  const admittedOrigins = values.functions.filter((candidate) => eligibility.requester.functions[candidate.code] === 'pass').map(({ origin }) => origin);
  return held === undefined ? { admittedOrigins } : { functionAddressed: held.addressed, functionDescribed: held.described, admittedOrigins };
}

/** The same answer, once someone who may ask has confirmed it, or the team has decided that it stands. */
export function requesterConfirmed(answer: EligibilityRuleAnswer, by: string | null, { values }: PolicyRules): EligibilityRuleAnswer {
  const confirmer = values.functions.find(({ code }) => code === by);
  const message: EligibilityRuleAnswer['message'] = confirmer
    ? { code: 'function_confirmed', params: { ...answer.message.params, admittedOrigins: [confirmer.origin] } }
    : { code: 'function_confirmed_by_team', params: answer.message.params };
  return { ...answer, outcome: 'pass', message, remedy: null };
}

/** Has the request been addressed to the federation? One on file has; a check is told how it will be. */
export function addressedRule(facts: EligibilityFacts, rules: PolicyRules): EligibilityRuleAnswer {
  const code: MessageCode = facts.assurance === 'asked' ? 'addressed_once_sent' : 'addressed';
  return { rule: 'addressed', outcome: 'pass', clause: rules.eligibility.addressed.clause, message: { code, params: {} }, remedy: null };
}
