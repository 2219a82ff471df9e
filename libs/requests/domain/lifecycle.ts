import type { Permission } from '@phare/kernel/domain';
import type { Party } from './party';
import { OPEN_STATUSES, type Status } from './status';

/** What a transition may be missing. Each has its sentence in the catalogue of refusals. */
export const NEEDS = ['organisation', 'excluded_persons', 'eligibility', 'conflict', 'priority', 'unconfirmed_requester', 'follow_up', 'outcome', 'done_by_organisation', 'referral', 'referral_answer', 'reason', 'unsealed', 'same_audience', 'merge_window', 'travel_agreement'] as const;
export type Need = (typeof NEEDS)[number];

/** One row of the table: from where, to where, by whom, and what it takes. */
export interface Transition {
  readonly from: readonly Status[];
  /** `same` leaves the status; `depends` is decided by what the action finds (a decline, an undone merge). */
  readonly to: Status | 'same' | 'depends';
  readonly by: readonly Party[];
  /** What the request itself must already hold. */
  readonly needs: readonly Need[];
  /** What the caller brings with the action, by the status it starts from where that matters. */
  readonly brings: Partial<Record<Status, readonly Need[]>>;
  /** The right its route needs; `null` while no route offers it: it is then never in `allowed`. */
  readonly permission: Permission | null;
}

const BEFORE_WORK = ['received', 'triaged'] as const;
const always = (from: readonly Status[], ...needs: readonly Need[]): Transition['brings'] => Object.fromEntries(from.map((status) => [status, needs]));

/** The only thing that changes a status (house rule 3; domain.md §6). The API refuses with it, the web greys with it, the documentation is printed from it. */
export const TRANSITIONS = {
  receive: { from: [], to: 'received', by: ['requester', 'team'], needs: [], brings: {}, permission: 'request.receive' },
  confirm_requester: { from: BEFORE_WORK, to: 'same', by: ['team'], needs: ['unconfirmed_requester'], brings: {}, permission: 'request.confirm_requester' },
  triage: { from: BEFORE_WORK, to: 'triaged', by: ['team'], needs: ['organisation', 'excluded_persons'], brings: always(BEFORE_WORK, 'eligibility', 'priority'), permission: 'request.triage' },
  propose: { from: ['triaged', 'proposed', 'referred'], to: 'proposed', by: ['team'], needs: ['eligibility'], brings: {}, permission: 'request.propose' },
  take_on: { from: ['proposed'], to: 'in_progress', by: ['proposed'], needs: [], brings: {}, permission: 'request.take_on' },
  decline: { from: ['proposed'], to: 'depends', by: ['proposed', 'requester'], needs: [], brings: {}, permission: 'request.decline' },
  hand_over: { from: ['in_progress'], to: 'same', by: ['team'], needs: ['eligibility'], brings: {}, permission: 'request.hand_over' },
  follow_up: { from: OPEN_STATUSES, to: 'same', by: ['team', 'assigned'], needs: [], brings: {}, permission: 'request.follow_up' },
  answer: { from: BEFORE_WORK, to: 'closed', by: ['team'], needs: ['eligibility', 'follow_up'], brings: always(BEFORE_WORK, 'outcome'), permission: 'request.answer' },
  refer: { from: OPEN_STATUSES, to: 'referred', by: ['team'], needs: [], brings: always(OPEN_STATUSES, 'referral'), permission: 'request.refer' },
  withdraw: { from: OPEN_STATUSES, to: 'withdrawn', by: ['requester', 'team'], needs: ['referral'], brings: {}, permission: 'request.withdraw' },
  close: {
    from: ['in_progress', 'referred'],
    to: 'closed',
    by: ['assigned', 'team'],
    needs: ['follow_up', 'referral'],
    brings: { in_progress: ['outcome', 'done_by_organisation'], referred: ['outcome', 'referral_answer'] },
    permission: 'request.close',
  },
  reopen: { from: ['closed', 'withdrawn'], to: 'triaged', by: ['coordination'], needs: [], brings: always(['closed', 'withdrawn'], 'reason'), permission: 'request.reopen' },
  merge: { from: OPEN_STATUSES, to: 'merged', by: ['team'], needs: ['unsealed'], brings: always(OPEN_STATUSES, 'same_audience'), permission: 'request.merge' },
  unmerge: { from: ['merged'], to: 'depends', by: ['team'], needs: ['merge_window'], brings: always(['merged'], 'reason'), permission: 'request.merge' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as readonly TransitionName[];

export const transitionOf = (name: TransitionName): Transition => TRANSITIONS[name];
