import { type CivilDate, civilDateIn, daysBetween } from '@phare/kernel/domain';
import { internalTarget, type OfficeClosure } from '@phare/policy/domain';
import { atRiskDays } from './at-risk-days';
import type { RequestSummary } from './team-requests.client';

/** How far the due date is, counted in whole days of the request's zone. */
export interface TimeLeft {
  /** `late`: overdue and nobody called; `soon`: at most a week to the internal target; `done` and `stopped`: the clock no longer runs. */
  readonly state: 'calm' | 'soon' | 'late' | 'done' | 'done_late' | 'stopped';
  /** Days left, or days late. */
  readonly days: number;
  /** What is left of the whole delay, from 0 to 1. */
  readonly share: number;
}

/** The API says whether the clock runs; the days are counted here, on the day that `now` is in the request's zone, closures of the office as they stand today. */
export function timeLeft({ followUp, receivedAt }: Pick<RequestSummary, 'followUp' | 'receivedAt'>, now: Date, closures: readonly OfficeClosure[] = []): TimeLeft {
  const { timeZone, state } = followUp;
  const today = civilDateIn(now, timeZone);
  const dueOn = followUp.dueOn as CivilDate;
  const left = daysBetween(today, dueOn);
  if (state === 'done' || state === 'done_late' || state === 'stopped') return { state, days: Math.max(left, 0), share: state === 'done' ? 1 : 0 };
  if (state === 'overdue') return { state: 'late', days: Math.max(-left, 1), share: 0 };
  const whole = Math.max(daysBetween(civilDateIn(new Date(receivedAt), timeZone), dueOn), 1);
  const soon = daysBetween(today, internalTarget(dueOn, closures)) <= atRiskDays;
  return { state: soon ? 'soon' : 'calm', days: Math.max(left, 0), share: Math.min(Math.max(left / whole, 0), 1) };
}
