import { addDays, compareDates, type CivilDate } from '@phare/kernel/domain';

/** What of a request decides its place in the queue. */
export interface QueuePlace {
  readonly id: string;
  /** The place of its priority in the policy's order, 0 for the most pressing. */
  readonly priorityRank: number;
  readonly dueOn: CivilDate;
  readonly internalTargetOn: CivilDate;
  readonly followedUp: boolean;
}

/**
 * Whether time presses. For the first priority: at most `atRiskDays` left. For the others: overdue or at risk,
 * that is, not followed up and at most `atRiskDays` from the internal target.
 */
export function isPressing(place: QueuePlace, today: CivilDate, atRiskDays: number): boolean {
  const horizon = addDays(today, atRiskDays);
  return place.priorityRank === 0 ? place.dueOn <= horizon : !place.followedUp && place.internalTargetOn <= horizon;
}

/**
 * The order of the queue (domain.md §7): by priority, then by due date; but a lower priority that is overdue or at risk
 * comes before a first priority with more than `atRiskDays` left, so that it cannot starve. Ids settle what is left.
 */
export function queueOrder(today: CivilDate, atRiskDays: number): (a: QueuePlace, b: QueuePlace) => number {
  return (a, b) =>
    Number(isPressing(b, today, atRiskDays)) - Number(isPressing(a, today, atRiskDays)) ||
    a.priorityRank - b.priorityRank ||
    compareDates(a.dueOn, b.dueOn) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}
