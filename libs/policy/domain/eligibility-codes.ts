import type { CivilDate } from '@phare/kernel/domain';
import type { Bilingual } from './bilingual';
import type { RuleOutcome } from './eligibility-rules';
import type { NonMemberTariff } from './policy-rules';

/** What a rule has to say. Each code has a sentence per language and reader in the catalogues. */
export const MESSAGE_CODES = [
  'member',
  'lapsed_to_verify',
  'lapsed_refused',
  'never_member_refused',
  'never_member_admitted',
  'unmatched',
  'emerging_group_admitted',
  'emerging_group_to_verify',
  'emerging_group_refused',
  'function_declared',
  'function_vouched',
  'function_held',
  'function_unproven',
  'function_to_confirm',
  'function_to_confirm_if_asked',
  'function_confirmed',
  'function_confirmed_by_team',
  'addressed',
  'addressed_once_sent',
] as const;

export type MessageCode = (typeof MESSAGE_CODES)[number];

/** What can be done about a rule that does not pass. */
export const REMEDY_CODES = [
  'verify_membership',
  'link_organisation',
  'verify_group',
  'refer_or_join',
  'confirm_requester',
  'confirm_requester_later',
  'verify_address',
] as const;

export type RemedyCode = (typeof REMEDY_CODES)[number];

/** The values a sentence needs, in both languages where they are words of the policy. */
export interface MessageParams {
  /** Last day of a membership that has ended. */
  readonly until?: CivilDate;
  /** The function of the requester, as it is said to them. */
  readonly functionAddressed?: Bilingual;
  /** The function of the requester, as it is said to the team. */
  readonly functionDescribed?: Bilingual;
  /** Whom a request may come from, as in « du conseil d’administration ». */
  readonly admittedOrigins?: readonly Bilingual[];
  /** What a non-member pays, when the policy has such a tariff. */
  readonly tariff?: NonMemberTariff;
}

export interface EligibilityMessage {
  readonly code: MessageCode;
  readonly params: MessageParams;
}

/** The answer of one rule, as it is stored with the request: codes and their values, no sentence of either language. */
export interface EligibilityRuleAnswer {
  readonly rule: 'membership' | 'requester' | 'addressed';
  readonly outcome: RuleOutcome;
  readonly clause: string;
  readonly message: EligibilityMessage;
  /** What can be done about it; null when the rule passes. */
  readonly remedy: RemedyCode | null;
}
