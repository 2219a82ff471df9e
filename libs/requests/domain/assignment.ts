import { bilingual, type Locale } from '@phare/kernel/domain';
import type { Status } from './status';

/** Where an assignment stands: proposed, then accepted or declined, then ended (domain.md §1). */
export const ASSIGNMENT_STATES = ['proposed', 'accepted', 'declined', 'ended'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What puts a resource person in conflict of interest with an organisation: a tie, a mandate there, the federation's own board, or what they declared themselves. */
export const CONFLICT_CODES = ['tie', 'mandate', 'board_link', 'declared'] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** A conflict as a person reads it: that there is one, never what it is. */
export const CONFLICT_SENTENCES: Readonly<Record<ConflictCode, Readonly<Record<Locale, string>>>> = {
  tie: bilingual('Un lien est déclaré avec l’organisme.', 'A tie to the organisation is declared.'),
  mandate: bilingual('Cette personne a un mandat dans l’organisme.', 'This person holds a mandate in the organisation.'),
  board_link: bilingual('Une personne du conseil du regroupement est liée à l’organisme.', 'Someone on the federation’s board is tied to the organisation.'),
  declared: bilingual('Cette personne a déclaré un conflit d’intérêts.', 'This person has declared a conflict of interest.'),
};

/** Whether somebody still is, or may still be, the one who accompanies. */
export const isLive = (state: string): boolean => state === 'proposed' || state === 'accepted';

/** What was disclosed to the requester, and whether they accepted it. */
export interface Disclosure {
  readonly disclosed: boolean;
  readonly accepted: boolean;
}

/** Whether a conflict of interest no longer stands in the way: there is none, or it was disclosed and the requester accepted it. Told nothing, they accepted nothing. */
export const isSettled = (conflicts: readonly ConflictCode[], disclosure: Disclosure | undefined): boolean => conflicts.length === 0 || (disclosure?.disclosed === true && disclosure.accepted);

/** What a requester decided about what was offered: to accept it, to ask for someone else, or neither. */
export const CHOICE_DECISIONS = ['accepted', 'another', 'declined'] as const;
export type ChoiceDecision = (typeof CHOICE_DECISIONS)[number];

/** Where a request stands once one proposal was declined: back to triage when none is left. */
export const afterDeclining = (assignments: readonly { readonly id: string; readonly state: string }[], declined: string): Status =>
  assignments.some(({ id, state }) => state === 'proposed' && id !== declined) ? 'proposed' : 'triaged';
