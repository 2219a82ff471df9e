import { addDays, addMonths, addYears, civilDateIn, startOfDay, type CivilDate } from '@phare/kernel/domain';
import { closedDay, publicHoliday, workingDaysAfter, type ClosedDay } from './calendar';
import type { OfficeClosure } from './office-closure';

export const DEADLINE_UNITS = ['days', 'business', 'months', 'years'] as const;

/** What a deadline counts: calendar days, working days (`business`), calendar months or years. */
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

export const ROLL_OVERS = ['none', 'I16', 'CPC83'] as const;

/**
 * What happens when the last day is not a working one: nothing; the next day that is not a public holiday
 * (`I16`: RLRQ c. I-16, art. 52); the next working day, Saturdays passed too (`CPC83`: RLRQ c. C-25.01, art. 83).
 */
export type RollOver = (typeof ROLL_OVERS)[number];

/** How a due date is counted from a receipt, whose day never counts. `n` is a whole number, 0 or more; `roll` is `none` when absent. */
export interface DeadlineRule {
  readonly unit: DeadlineUnit;
  readonly n: number;
  readonly roll?: RollOver;
}

/** A receipt and the rule to apply to it. `zone` is the IANA zone of the organisation, frozen at receipt. */
export interface DeadlineQuestion {
  readonly receivedAt: Date;
  readonly zone: string;
  readonly rule: DeadlineRule;
  /** When the office is closed: for the internal target alone. */
  readonly closures?: readonly OfficeClosure[];
}

export interface Deadline {
  /** The last day on which one is on time, in the organisation's zone. */
  readonly dueOn: CivilDate;
  /** The first instant that is late: 0 h of the day after `dueOn` in that zone. On time ⇔ before it. */
  readonly limit: Date;
  /** The last working day on or before `dueOn`: what the team aims for. */
  readonly internalTargetOn: CivilDate;
}

/** A day passed over, and why. */
export interface PassedDay {
  readonly date: CivilDate;
  readonly because: ClosedDay;
}

/** When a request is due (domain.md §5). A RangeError for a zone that is not one, or when the answer leaves the years 0001 to 9999. */
export function deadline({ receivedAt, zone, rule, closures = [] }: DeadlineQuestion): Deadline {
  const dueOn = dueDate(rule, civilDateIn(receivedAt, zone));
  return { dueOn, limit: limitOf(dueOn, zone), internalTargetOn: internalTarget(dueOn, closures) };
}

/** The due date of what was received on a civil day. */
export function dueDate(rule: DeadlineRule, receivedOn: CivilDate): CivilDate {
  const nth = nthDay(rule, receivedOn);
  return addDays(nth, rolledOver(rule, nth).length);
}

/** The last working day on or before a due date. */
export function internalTarget(dueOn: CivilDate, closures: readonly OfficeClosure[] = []): CivilDate {
  return addDays(dueOn, -passedBack(dueOn, closures).length);
}

/** The latest due date whose internal target is on a day or before it: what a list of due dates looks for, whatever is closed in between. */
export function lastDueAimedBy(day: CivilDate, closures: readonly OfficeClosure[] = []): CivilDate {
  return addDays(workingDaysAfter(day, 1, closures), -1);
}

/** The first late instant of a due date: the start of the next civil day in the zone. Derived when reading, never stored. */
export function limitOf(dueOn: CivilDate, zone: string): Date {
  return startOfDay(addDays(dueOn, 1), zone);
}

/** The n-th day, before any roll-over. */
export function nthDay({ unit, n }: DeadlineRule, receivedOn: CivilDate): CivilDate {
  switch (unit) {
    case 'days':
      return addDays(receivedOn, n);
    case 'business':
      return workingDaysAfter(receivedOn, n);
    case 'months':
      return addMonths(receivedOn, n);
    case 'years':
      return addYears(receivedOn, n);
  }
}

/** The days that the roll-over passes, from the n-th day on. */
export function rolledOver({ roll = 'none' }: DeadlineRule, nth: CivilDate): readonly PassedDay[] {
  if (roll === 'none') return [];
  return passed(nth, 1, roll === 'I16' ? publicHoliday : (date) => closedDay(date));
}

/** The days between the due date and the working day that the team aims for, latest first. */
export function passedBack(dueOn: CivilDate, closures: readonly OfficeClosure[] = []): readonly PassedDay[] {
  return passed(dueOn, -1, (date) => closedDay(date, closures));
}

function passed(from: CivilDate, step: 1 | -1, reason: (date: CivilDate) => ClosedDay | null): readonly PassedDay[] {
  const days: PassedDay[] = [];
  for (let date = from, because = reason(date); because !== null; date = addDays(date, step), because = reason(date)) {
    days.push({ date, because });
  }
  return days;
}
