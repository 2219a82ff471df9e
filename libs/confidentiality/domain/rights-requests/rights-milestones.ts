import { addDays, type CivilDate } from '@phare/kernel/domain';
import { internalTarget, type OfficeClosure } from '@phare/policy/domain';

/** What a reminder about a rights request is for: how many days before its last one it leaves; the day after, once it is overdue. */
const DAYS_BEFORE = { due_10: 10, due_2: 2, overdue: -1 } as const;
export const RIGHTS_MILESTONES = Object.keys(DAYS_BEFORE) as readonly RightsMilestone[];
export type RightsMilestone = keyof typeof DAYS_BEFORE;

/** The milestones of an unanswered request that a day has reached, the furthest last. One that falls on a day without mail is moved before it: a warning that comes on the last day warns of nothing. */
export function rightsMilestones(dueOn: CivilDate, today: CivilDate, closures: readonly OfficeClosure[] = []): readonly RightsMilestone[] {
  const reachedOn = (milestone: RightsMilestone): CivilDate => {
    const day = addDays(dueOn, -DAYS_BEFORE[milestone]);
    return milestone === 'overdue' ? day : internalTarget(day, closures);
  };
  return RIGHTS_MILESTONES.filter((milestone) => reachedOn(milestone) <= today);
}
