import { addDays, startOfDay, type CivilDate } from '@phare/kernel/domain';
import type { Status } from './status';

/** Where the thirty-day clock stands (domain.md §6). It never pauses: `nextActionOn` and `waitingFor` sit beside it. */
export type FollowUpState = 'running' | 'done' | 'done_late' | 'overdue' | 'stopped';

export interface FollowUpFacts {
  readonly status: Status;
  readonly dueOn: CivilDate;
  /** The zone frozen at receipt. */
  readonly timeZone: string;
  /** The first human contact with the requester; an automatic acknowledgement is none. */
  readonly followedUpAt: Date | null;
}

/** On time means before 0 h of the day after the due date, in the zone of the request (domain.md §5). */
export function followUpState({ status, dueOn, timeZone, followedUpAt }: FollowUpFacts, now: Date): FollowUpState {
  const limit = startOfDay(addDays(dueOn, 1), timeZone);
  if (followedUpAt) return followedUpAt < limit ? 'done' : 'done_late';
  if (status === 'withdrawn' || status === 'merged') return 'stopped';
  return now < limit ? 'running' : 'overdue';
}
