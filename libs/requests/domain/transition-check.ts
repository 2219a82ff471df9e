import type { EligibilityOutcome } from '@phare/policy/domain';
import { TRANSITION_NAMES, transitionOf, type Need, type TransitionName } from './lifecycle';
import type { Party } from './party';
import type { Status } from './status';

/** What of a request decides which transitions are open. */
export interface LifecycleFacts {
  readonly status: Status;
  readonly organisationId: string | null;
  readonly eligibility: EligibilityOutcome;
  readonly requesterToConfirm: boolean;
  readonly followedUp: boolean;
  /** Whether it may not end yet for want of a referral or a training: it is ineligible, or the federation cannot act on it (clause `offre.impossibilite`). */
  readonly owesReferral: boolean;
  /** Whether everyone who was excluded in words has been matched, to someone or to nobody. */
  readonly exclusionsResolved: boolean;
  readonly sealed: boolean;
  /** Whether it was merged less than `MERGE_UNDONE_WITHIN_DAYS` ago. */
  readonly mergedLately: boolean;
}

/** Whether the request itself holds what is needed. What a body brings is not looked at here. */
const HELD: Readonly<Record<Need, (facts: LifecycleFacts, parties: ReadonlySet<Party>) => boolean>> = {
  organisation: ({ organisationId }) => organisationId !== null,
  eligibility: ({ eligibility }) => eligibility === 'eligible',
  excluded_persons: ({ exclusionsResolved }) => exclusionsResolved,
  // Whoever is proposed brings it, or not: the request does not hold it.
  conflict: () => false,
  priority: () => false,
  unconfirmed_requester: ({ requesterToConfirm }) => requesterToConfirm,
  follow_up: ({ followedUp }) => followedUp,
  outcome: () => false,
  done_by_organisation: () => false,
  // The requester may give up at any time: what is owed is owed to them.
  referral: ({ owesReferral }, parties) => !owesReferral || parties.has('requester'),
  referral_answer: () => false,
  reason: () => false,
  unsealed: ({ sealed }) => !sealed,
  same_audience: () => false,
  merge_window: ({ mergedLately }) => mergedLately,
  // Of a trip, not of the request: whoever claims it names its agreement.
  travel_agreement: () => false,
};

/** A transition that may go on, or what stands in its way. */
export type TransitionCheck = { readonly allowed: true } | { readonly allowed: false; readonly missing: readonly Need[] };

/**
 * Whether `name` may be done now, by someone who is `parties` to the request, bringing `brought`.
 * Wrong status or wrong party: refused with nothing missing, for nothing they could add would help.
 */
export function checkTransition(name: TransitionName, facts: LifecycleFacts, parties: ReadonlySet<Party>, brought: ReadonlySet<Need>): TransitionCheck {
  const transition = transitionOf(name);
  if (!transition.from.includes(facts.status) || !transition.by.some((party) => parties.has(party))) return { allowed: false, missing: [] };
  const missing = [...transition.needs.filter((need) => !HELD[need](facts, parties)), ...(transition.brings[facts.status] ?? []).filter((need) => !brought.has(need))];
  return missing.length === 0 ? { allowed: true } : { allowed: false, missing };
}

/**
 * The transitions open in this status to someone who is `parties` to the request, whose needs the request already holds
 * (api.md, `allowed`). `granted` says whether the caller's role has the transition's right at all.
 */
export function allowedTransitions(facts: LifecycleFacts, parties: ReadonlySet<Party>, granted: (name: TransitionName) => boolean): TransitionName[] {
  return TRANSITION_NAMES.filter((name) => {
    const { from, by, needs, permission } = transitionOf(name);
    return permission !== null && from.includes(facts.status) && by.some((party) => parties.has(party)) && needs.every((need) => HELD[need](facts, parties)) && granted(name);
  });
}

/** The status after a transition: as the table fixes it, or `found` where it leaves that to what the action finds. Anything else is a bug. */
export function resultOf(name: TransitionName, from: Status, found?: Status): Status {
  const { to } = transitionOf(name);
  if ((to === 'depends') !== (found !== undefined)) throw new RangeError(`${name} leads ${to === 'depends' ? 'to what its action finds' : 'where the table says'}`);
  return found ?? (to === 'same' || to === 'depends' ? from : to);
}
