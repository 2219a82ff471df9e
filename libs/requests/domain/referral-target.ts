import type { Party } from './party';

/** Where one target of a referral stands, until its loop is closed (domain.md §6). */
export const TARGET_STATES = ['proposed', 'consented', 'sent', 'received', 'contacted', 'refused', 'no_answer', 'closed'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** Who moves a target: someone who is a party to the request, or the outside resource by its link. */
export type TargetParty = Extract<Party, 'requester' | 'team' | 'assigned'> | 'resource';

/** One row of the table of targets. */
export interface TargetTransition {
  readonly from: readonly TargetState[];
  readonly to: TargetState;
  readonly by: readonly TargetParty[];
  /** Only for a resource: a training has nobody to write to. */
  readonly resourceOnly: boolean;
}

/** Nobody has said yet how it went. The organisation may always reach a resource by itself, whether a letter has left or not. */
const WITHOUT_ANSWER = ['proposed', 'consented', 'sent', 'received'] as const;
const ANSWERED = ['contacted', 'refused', 'no_answer'] as const;

/** The second table of transitions: the only thing that changes the state of a target. It never changes the status of the request. */
export const TARGET_TRANSITIONS = {
  consent: { from: ['proposed', 'consented'], to: 'consented', by: ['requester', 'team'], resourceOnly: true },
  take_back: { from: ['consented'], to: 'proposed', by: ['requester', 'team'], resourceOnly: true },
  send: { from: ['consented', 'sent', 'received'], to: 'sent', by: ['team'], resourceOnly: true },
  receive: { from: ['sent'], to: 'received', by: ['resource'], resourceOnly: true },
  contact: { from: [...WITHOUT_ANSWER, 'no_answer'], to: 'contacted', by: ['requester', 'team', 'resource'], resourceOnly: false },
  refuse: { from: [...WITHOUT_ANSWER, 'no_answer'], to: 'refused', by: ['requester', 'team', 'resource'], resourceOnly: false },
  stay_silent: { from: WITHOUT_ANSWER, to: 'no_answer', by: ['requester', 'team'], resourceOnly: false },
  // With the request: what nobody has answered is closed by the answer that closing it gives.
  close: { from: [...WITHOUT_ANSWER, ...ANSWERED], to: 'closed', by: ['team', 'assigned'], resourceOnly: false },
} as const satisfies Record<string, TargetTransition>;

export type TargetTransitionName = keyof typeof TARGET_TRANSITIONS;
export const TARGET_TRANSITION_NAMES = Object.keys(TARGET_TRANSITIONS) as readonly TargetTransitionName[];

export const targetTransitionOf = (name: TargetTransitionName): TargetTransition => TARGET_TRANSITIONS[name];

/** What a target is, for its table. */
export interface TargetFacts {
  readonly kind: 'partner' | 'training';
  readonly state: TargetState;
}

/** Whether one of `parties` may do this to a target now. */
export function mayMoveTarget(name: TargetTransitionName, { kind, state }: TargetFacts, parties: ReadonlySet<TargetParty | Party>): boolean {
  const { from, by, resourceOnly } = targetTransitionOf(name);
  return from.includes(state) && by.some((party) => parties.has(party)) && (kind === 'partner' || !resourceOnly);
}

/** The transitions of a target open to someone, for the web to offer. */
export const allowedOnTarget = (target: TargetFacts, parties: ReadonlySet<TargetParty | Party>): TargetTransitionName[] => TARGET_TRANSITION_NAMES.filter((name) => mayMoveTarget(name, target, parties));

/** What may be answered about a target, and the transition that records it. `received` is the outside resource's to say. */
export const TARGET_ANSWERS = { received: 'receive', contacted: 'contact', refused: 'refuse', no_answer: 'stay_silent' } as const satisfies Partial<Record<TargetState, TargetTransitionName>>;
export type TargetAnswer = keyof typeof TARGET_ANSWERS;
export const TARGET_ANSWER_NAMES = Object.keys(TARGET_ANSWERS) as readonly TargetAnswer[];

/** The answer of a whole loop, once there is one: that of the resource that did most for the organisation. */
export const loopAnswer = (states: readonly TargetState[]): (typeof ANSWERED)[number] | null => ANSWERED.find((answer) => states.includes(answer)) ?? null;

/** What the organisation, or the team for it, may answer. */
export const ORGANISATION_ANSWERS = ['contacted', 'refused', 'no_answer'] as const satisfies readonly TargetAnswer[];

/** What the outside resource may answer by its link. */
export const RESOURCE_ANSWERS = ['received', 'contacted', 'refused'] as const satisfies readonly TargetAnswer[];

/** What of a request may be shared with a resource, once the requester has agreed to it, field by field. */
export const SHAREABLE_FIELDS = ['organisation', 'requester', 'email', 'phone', 'subject', 'description'] as const;
export type ShareableField = (typeof SHAREABLE_FIELDS)[number];
