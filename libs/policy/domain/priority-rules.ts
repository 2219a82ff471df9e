import type { ClosedValue } from './closed-values';

/** A kind of situation that the form offers, and the level it suggests. */
export interface SituationKind extends ClosedValue {
  /** Code of a level. */
  readonly level: string;
  /** The crisis target of `FollowUpRules` applies. */
  readonly crisis: boolean;
  /** The form proposes to seal the request. */
  readonly proposeSealed: boolean;
}

/** The parameters of `suggestPriority()` and of the queue's order. */
export interface PriorityRules {
  /** The most pressing first. */
  readonly levels: readonly ClosedValue[];
  /** In the order the form shows them. */
  readonly kinds: readonly SituationKind[];
  /** The kind understood when something affects the organisation's functioning and no kind is named. */
  readonly unnamedKind: string;
  /** The reason when nothing is in the way, with its level. */
  readonly otherwise: ClosedValue & { readonly level: string };
}
