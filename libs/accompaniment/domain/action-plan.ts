/** Whose step it is: the organisation's, the federation's, or both sides'. */
export const STEP_OWNERS = ['organisation', 'federation', 'together'] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];

export const STEP_STATUSES = ['todo', 'doing', 'done', 'dropped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** Whether the requester may move a step: theirs, or shared; never the federation's own (api.md, « Besides the transitions »). */
export const requesterMoves = (owner: StepOwner): boolean => owner !== 'federation';

/**
 * Whether a step may say this: the organisation does what it wants in its own words; what the federation does, alone or with it,
 * is a verb of the policy version (clause `definition.autonomie`: « en aucun cas il fera le travail à la place de l'organisme »).
 */
export const isVerbOf = (owner: StepOwner, verb: string, verbs: readonly { readonly code: string }[]): boolean => owner === 'organisation' || verbs.some(({ code }) => code === verb);

/** How much of a plan the federation carries alone. */
export interface FederationShare {
  readonly federation: number;
  /** The steps that count: those given up do not. */
  readonly counted: number;
  /** Whether it is more than the policy version allows without a word. */
  readonly alert: boolean;
}

/** The part of the federation in a plan, against the share beyond which the team is told (`plan.federationShareAlert`). */
export function federationShare(steps: readonly { readonly owner: StepOwner; readonly status: StepStatus }[], alertAbove: number): FederationShare {
  const counted = steps.filter(({ status }) => status !== 'dropped');
  const federation = counted.filter(({ owner }) => owner === 'federation').length;
  return { federation, counted: counted.length, alert: federation > counted.length * alertAbove };
}
