import type { Status } from './status';

/** Where an assignment stands: proposed, then accepted or declined, then ended (domain.md §1). */
export const ASSIGNMENT_STATES = ['proposed', 'accepted', 'declined', 'ended'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What puts a resource person in conflict of interest with an organisation: a tie, a mandate there, the federation's own board, or what they declared themselves. */
export const CONFLICT_CODES = ['tie', 'mandate', 'board_link', 'declared'] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Whether somebody still is, or may still be, the one who accompanies. */
export const isLive = (state: string): boolean => state === 'proposed' || state === 'accepted';

/** What was disclosed to the requester, and whether they accepted it. */
export interface Disclosure {
  readonly disclosed: boolean;
  readonly accepted: boolean;
}

/** Whether a conflict of interest no longer stands in the way: there is none, or it was disclosed and the requester accepted it. Told nothing, they accepted nothing. */
export const isSettled = (conflicts: readonly ConflictCode[], disclosure: Disclosure | undefined): boolean => conflicts.length === 0 || (disclosure?.disclosed === true && disclosure.accepted);

/** Where a request stands once one proposal was declined: back to triage when none is left. */
export const afterDeclining = (assignments: readonly { readonly id: string; readonly state: string }[], declined: string): Status =>
  assignments.some(({ id, state }) => state === 'proposed' && id !== declined) ? 'proposed' : 'triaged';
