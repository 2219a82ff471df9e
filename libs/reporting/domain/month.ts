import { addDays, dateOf, weekday, type CivilDate } from '@phare/kernel/domain';

const DAYS_OF_A_WEEK = 7;

/** A month, `YYYY-MM`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

const firstOf = (month: string): CivilDate => dateOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);

/** The month so many months further, before when negative. */
export function monthsFrom(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The weeks that a month is drawn in, whole, from Sunday as calendars are in Quebec; days of the months beside it among them. */
export function weeksOf(month: string): readonly (readonly CivilDate[])[] {
  const first = firstOf(month);
  const start = addDays(first, -(weekday(first) % DAYS_OF_A_WEEK));
  const end = firstOf(monthsFrom(month, 1));
  const weeks: CivilDate[][] = [];
  for (let sunday = start; sunday < end; sunday = addDays(sunday, DAYS_OF_A_WEEK)) weeks.push(Array.from({ length: DAYS_OF_A_WEEK }, (_, day) => addDays(sunday, day)));
  return weeks;
}

/** Where a key leads in a grid of days (APG, « Grid »); nothing for the other keys. */
export function dayAfterKey(key: string, from: CivilDate): CivilDate | null {
  const place = weekday(from) % DAYS_OF_A_WEEK;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -DAYS_OF_A_WEEK, ArrowDown: DAYS_OF_A_WEEK, Home: -place, End: DAYS_OF_A_WEEK - 1 - place };
  const step = steps[key];
  if (step !== undefined) return addDays(from, step);
  if (key !== 'PageUp' && key !== 'PageDown') return null;
  const month = monthsFrom(monthOf(from), key === 'PageUp' ? -1 : 1);
  const last = addDays(firstOf(monthsFrom(month, 1)), -1);
  const same = `${month}-${from.slice(8)}` as CivilDate;
  return same <= last ? same : last;
}
