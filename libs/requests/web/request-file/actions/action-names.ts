import type { TransitionName } from '@phare/requests/domain';

/** Transitions that the team and resource people do on these screens, in the order of their buttons. */
export const TEAM_TRANSITIONS = ['triage', 'answer', 'take_on', 'propose', 'decline', 'follow_up', 'hand_over', 'refer', 'close', 'merge', 'withdraw', 'reopen', 'unmerge'] as const satisfies readonly TransitionName[];
export type TeamTransition = (typeof TEAM_TRANSITIONS)[number];

/** What changes who may see a request (domain.md §8). */
export type AudienceAction = 'designate' | 'seal' | 'unseal' | 'name' | 'take_away' | 'resolve' | 'break_glass';

/** Every action that has a form: the transitions, what comes next, a name linked to its organisation, a new date, who may see it. */
export type ActionName = TeamTransition | 'plan_next' | 'choose' | 'link' | 'new_date' | AudienceAction;
