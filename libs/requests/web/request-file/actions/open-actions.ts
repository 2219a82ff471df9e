import type { Locale } from '@phare/kernel/domain';
import { type Need, type Party, type Status, TRANSITIONS, checkTransition, refusalSentence, transitionOf } from '@phare/requests/domain';
import type { RequestView } from '../team-requests.client';
import { TEAM_TRANSITIONS, type TeamTransition } from './action-names';

/** A button: open, or greyed with what is missing. */
export interface OpenAction {
  readonly name: TeamTransition;
  /** Empty when the action may be done now. */
  readonly refusal: string;
}

/** What nobody can add any more: the button would only say no. */
const NOT_TO_BE_HAD: readonly Need[] = ['unsealed', 'merge_window'];

/** The actions of this status, as the table has them. What the API allows is open; another says what it misses, as the API would refuse it. The form of an answer records the follow-up too. */
export function openActions(request: RequestView, parties: ReadonlySet<Party>, locale: Locale): readonly OpenAction[] {
  return TEAM_TRANSITIONS.flatMap((name) => {
    if (request.allowed.includes(name)) return [{ name, refusal: '' }];
    const { from, by } = transitionOf(name);
    if (!from.includes(request.status) || !by.some((party) => parties.has(party))) return [];
    const needs = missing(name, request, parties).filter((need) => !(name === 'answer' && need === 'follow_up'));
    if (needs.some((need) => NOT_TO_BE_HAD.includes(need))) return [];
    return [{ name, refusal: needs.length === 0 ? '' : refusalSentence(name, needs)[locale] }];
  });
}

function missing(name: TeamTransition, request: RequestView, parties: ReadonlySet<Party>): readonly Need[] {
  const brings: Partial<Record<Status, readonly Need[]>> = TRANSITIONS[name].brings;
  const facts = {
    status: request.status,
    organisationId: request.organisation?.id ?? null,
    eligibility: request.eligibility?.outcome ?? 'to_verify',
    requesterToConfirm: false,
    followedUp: request.followUp.doneAt !== null,
    owesReferral: request.eligibility?.outcome === 'ineligible' && (request.referrals ?? []).length === 0,
    exclusionsResolved: (request.excludedPersons ?? []).every(({ resolved }) => resolved),
    sealed: request.sealed,
    mergedLately: request.allowed.includes('unmerge'),
  };
  const check = checkTransition(name, facts, parties, new Set(brings[request.status]));
  return check.allowed ? [] : check.missing;
}
