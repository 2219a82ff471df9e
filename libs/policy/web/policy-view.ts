/** What the public pages read of `GET /api/policy`, in the language of the call. */
export interface PolicyView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly inForceFrom: string;
  readonly inForceNote: string | null;
  readonly adoptedBy: string;
  readonly resolution: string;
  readonly clauses: readonly ClauseView[];
  readonly offer: readonly OfferFamilyView[];
  readonly rules: PolicyRulesView;
}

export interface ClauseView {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

export interface OfferFamilyView {
  readonly code: string;
  readonly title: string;
  /** As a person in a hurry would say it. */
  readonly plainLabel: string;
  readonly items: readonly { readonly code: string; readonly title: string }[];
}

export interface ClosedValueView {
  readonly code: string;
  readonly label: string;
}

export interface SituationKindView extends ClosedValueView {
  /** The form proposes to seal the request. */
  readonly proposeSealed: boolean;
}

export interface PolicyRulesView {
  readonly values: { readonly functions: readonly ClosedValueView[]; readonly modes: readonly ClosedValueView[] };
  readonly priority: { readonly kinds: readonly SituationKindView[] };
  /** Where the policy is silent and the network chose. */
  readonly choices: readonly { readonly code: string; readonly question: string; readonly answer: string }[];
}

export interface EligibilityRuleView {
  readonly rule: string;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly clause: string;
  readonly message: string;
  readonly remedy: string | null;
}

/** The date promised: a civil date in the organisation's zone (IANA name). */
export interface FollowUpPromise {
  readonly dueOn: string;
  readonly timeZone: string;
  readonly internalTargetOn?: string;
}

/** The answer of `POST /api/policy/check`. */
export interface CheckAnswer {
  readonly outcome: 'eligible' | 'ineligible' | 'to_verify';
  readonly rules: readonly EligibilityRuleView[];
  readonly followUp: FollowUpPromise;
}

/** Who asks: one of the network's organisations, or a name typed. */
export interface CheckQuestion {
  readonly organisationId?: string;
  readonly organisationName?: string;
  readonly function: string;
}

/** For whom the network cannot accompany: never a wall. */
export interface Orientation {
  readonly partnerResources: readonly PartnerResourceView[];
  readonly trainings: readonly TrainingView[];
  readonly membership: MembershipInvitation;
}

export interface PartnerResourceView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

export interface TrainingView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Instant. */
  readonly startsAt: string;
  /** For non-members, in cents. */
  readonly feeCents: number;
}

/** Whom to talk to about joining. */
export interface MembershipInvitation {
  readonly network: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Someone a requester may exclude; or choose as keeper, when of the team. */
export interface TeamMemberView {
  readonly personId: string;
  readonly name: string;
  readonly team: boolean;
}
