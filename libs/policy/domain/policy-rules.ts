import type { Bilingual } from './bilingual';
import type { ClosedValue, ClosedValues } from './closed-values';
import type { EligibilityRules } from './eligibility-rules';
import type { FollowUpRules } from './follow-up-rules';
import type { PriorityRules } from './priority-rules';
import type { RetentionRules } from './retention-rules';

/** What membership costs and gives. Amounts in dollars of `currency`. */
export interface CostRules {
  readonly clause: string;
  /** What a non-member pays to be accompanied; null when accompaniment is not sold to them. */
  readonly nonMemberTariff: NonMemberTariff | null;
  readonly travel: TravelRules;
}

/** Travel may be claimed once both sides have agreed on terms (policy clause `couts.deplacement`). */
export interface TravelRules {
  readonly claimable: boolean;
  readonly clause: string;
  /** What a kilometre by car is worth, in thousandths of a dollar; null where real costs alone are claimed. */
  readonly millsPerKilometre: number | null;
}

export interface NonMemberTariff {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: 'hour';
  readonly clause: string;
}

/** How a referral is followed until its loop is closed (policy clause `offre.impossibilite`). */
export interface ReferralRules {
  readonly clause: string;
  /** Days after a referral at which the organisation is asked whether it got an answer. */
  readonly askAfterDays: readonly number[];
  /** Reasons of `values.referralReasons` for which nothing ends without a referral or a training. */
  readonly neverWithout: readonly string[];
  /** For how long an outside resource may answer by its link. */
  readonly linkDays: number;
  /** After how many days an entry of the directory is to be checked again. */
  readonly recheckAfterDays: number;
}

/** A way of describing an accompaniment, and its values: a network may have none, or others. */
export interface AccompanimentAxis {
  readonly code: string;
  readonly label: Bilingual;
  readonly values: readonly ClosedValue[];
}

/** How a network keeps the journal of its accompaniments and describes them. */
export interface AccompanimentRules {
  /** From how many hours after it was written an entry of the journal is corrected in plain sight, and by anyone who works on the request. */
  readonly journalFixedAfterHours: number;
  /** How far the organisation manages by itself: three levels, from the least to the most. */
  readonly autonomy: readonly ClosedValue[];
  readonly axes: readonly AccompanimentAxis[];
}

/** A question the policy leaves open, and what the network chose: the policy screen shows it as « choix du regroupement ». */
export interface NetworkChoice {
  /** `D1`, `D2`… */
  readonly code: string;
  /** Path of the parameter inside `PolicyRules`, e.g. `followUp.pauses`. */
  readonly parameter: string;
  readonly question: Bilingual;
  readonly answer: Bilingual;
}

/** The parameters of a policy version. Everything that may differ from one network to the next is here, not in code. */
export interface PolicyRules {
  readonly values: ClosedValues;
  readonly eligibility: EligibilityRules;
  readonly priority: PriorityRules;
  readonly followUp: FollowUpRules;
  /** An overdue request, or one this many days or fewer from its internal target, may pass before a more pressing one (domain.md §7). */
  readonly queue: { readonly atRiskDays: number };
  /** Two requests about the same matter from two sides of one organisation: kept apart, each with its own audience. */
  readonly sameMatter: 'separate_requests';
  readonly referral: ReferralRules;
  /** Share of a plan's steps (0 to 1) beyond which the federation is doing the organisation's work. */
  readonly plan: { readonly clause: string; readonly federationShareAlert: number };
  readonly accompaniment: AccompanimentRules;
  readonly costs: CostRules;
  readonly retention: RetentionRules;
  readonly choices: readonly NetworkChoice[];
}
