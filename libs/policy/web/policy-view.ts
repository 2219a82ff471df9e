import type { Api } from '@phare/kernel/web';
import type { DeadlineRule } from '@phare/policy/domain';

export type ClauseView = Api.ClauseDto;
export type OfferFamilyView = Api.OfferFamilyDto;
export type CheckAnswer = Api.PolicyCheckAnswerDto;
export type EligibilityRuleView = Api.EligibilityRuleDto;
/** The date promised: a civil date in the organisation's zone (IANA name). */
export type FollowUpPromise = Pick<Api.PromisedFollowUpDto, 'dueOn' | 'timeZone'>;
/** For whom the network cannot accompany: never a wall. */
/** Someone a requester may exclude; or choose as keeper, when of the team. */
export type TeamMemberView = Api.TeamMemberDto;

export interface ClosedValueView {
  readonly code: string;
  readonly label: string;
  /** Code of the clause that allows it. */
  readonly clause: string;
}

export interface SituationKindView extends ClosedValueView {
  /** The form proposes to seal the request. */
  readonly proposeSealed: boolean;
}

/** A way of describing an accompaniment; a network may have none. */
export interface AxisView {
  readonly code: string;
  readonly label: string;
  readonly values: readonly ClosedValueView[];
}

/** What the pages read of the parameters, which the contract leaves open: each network's policy has its own values. */
export interface PolicyRulesView {
  readonly values: {
    readonly functions: readonly ClosedValueView[];
    readonly channels: readonly ClosedValueView[];
    readonly modes: readonly ClosedValueView[];
    readonly brought: readonly ClosedValueView[];
    readonly verbs: readonly ClosedValueView[];
    readonly accompanimentKinds: readonly ClosedValueView[];
    readonly forms: readonly ClosedValueView[];
    readonly referralReasons: readonly ClosedValueView[];
    readonly partnerTypes: readonly ClosedValueView[];
  };
  readonly followUp: { readonly deadline: DeadlineRule };
  readonly eligibility: { readonly requester: { /** By function: whether it may ask by itself. */ readonly functions: Readonly<Record<string, 'pass' | 'unknown'>> } };
  readonly accompaniment: { readonly autonomy: readonly ClosedValueView[]; readonly axes: readonly AxisView[] };
  /** `otherwise`: the reason given when no kind of situation applies. */
  readonly priority: { readonly levels: readonly ClosedValueView[]; readonly kinds: readonly SituationKindView[]; readonly otherwise: ClosedValueView };
  /** Where the policy is silent and the network chose. */
  readonly choices: readonly { readonly code: string; readonly question: string; readonly answer: string }[];
}

/** The policy in force, in the language of the call. */
export interface PolicyView extends Omit<Api.PolicyDto, 'rules'> {
  readonly rules: PolicyRulesView;
}

/** Who asks: one of the network's organisations, or a name typed. `function` is a code of the policy version. */
export interface CheckQuestion {
  readonly organisationId?: string;
  readonly organisationName?: string;
  readonly function: string;
}
