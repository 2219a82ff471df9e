/** What one rule of eligibility can answer. */
export type RuleOutcome = 'pass' | 'fail' | 'unknown';

/**
 * What the policy answers to each standing at receipt. Two answers are not for a policy to choose:
 * a membership in force passes, and a name that matches no organisation stays unknown until someone links it.
 */
export interface MembershipRule {
  readonly clause: string;
  readonly lapsed: 'unknown' | 'fail';
  /** `pass` where a network also accompanies non-members, for a fee or not. */
  readonly neverMember: 'fail' | 'pass';
  /** A group without legal entity and without a membership in force. */
  readonly emergingGroup: RuleOutcome;
  /** A membership that ends after receipt changes nothing but a warning. */
  readonly lapseAfterReceipt: 'eligibility_stands';
}

/** Whether someone of this function may ask by themselves. */
export interface RequesterRule {
  readonly clause: string;
  /** By code of function: `unknown` means that someone else has to confirm. */
  readonly functions: Readonly<Record<string, 'pass' | 'unknown'>>;
  /** Whether one member of the board may ask without a resolution. */
  readonly boardResolution: 'optional';
  /** For how many days whoever is asked to confirm may do so by their link. */
  readonly linkDays: number;
}

/** The parameters of `eligibility()`. */
export interface EligibilityRules {
  readonly membership: MembershipRule;
  readonly requester: RequesterRule;
  readonly addressed: { readonly clause: string };
}
