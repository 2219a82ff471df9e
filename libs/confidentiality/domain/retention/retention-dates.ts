import { addDays, addMonths, addYears, type CivilDate } from '@phare/kernel/domain';
import { dueDate, type DeadlineRule } from '@phare/policy/domain';

/** How long before their day ended requests are announced. */
export const ANNOUNCED_DAYS = 90;

/** The last day on which what ended on a day is still kept: it may be destroyed from the day after on. */
export const keptThrough = (keep: DeadlineRule, endedOn: CivilDate): CivilDate => dueDate(keep, endedOn);

/** The first day of ending whose time has not run out before `day`: all that ended earlier may be destroyed on it. */
export function firstKeptOn(keep: DeadlineRule, day: CivilDate): CivilDate {
  let endedOn = addDays(back(keep, day), -MARGIN);
  while (keptThrough(keep, endedOn) < day) endedOn = addDays(endedOn, 1);
  return endedOn;
}

/** Months and years are not the same length back and forth: three days more, for February. */
const MARGIN = 4;

function back({ unit, n }: DeadlineRule, day: CivilDate): CivilDate {
  if (unit === 'years') return addYears(day, -n);
  return unit === 'months' ? addMonths(day, -n) : addDays(day, -n);
}
