import { addDays, dateOf, weekday, yearOf, type CivilDate } from '@phare/kernel/domain';
import { closureOn, type OfficeClosure } from './office-closure';

/** A public holiday that has a name. */
export type NamedHoliday =
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'patriots_day'
  | 'national_day'
  | 'canada_day'
  | 'labour_day'
  | 'thanksgiving'
  | 'christmas';

/** A « jour férié » of Quebec law (Loi d'interprétation, RLRQ c. I-16, art. 61, par. 23°). Saturday is not one. */
export type PublicHoliday = NamedHoliday | 'sunday';

/**
 * A day that is not a working day: a public holiday, a Saturday, 26 December or 2 January (CPC, RLRQ c. C-25.01, art. 82 and 83); or, for what the
 * team sets itself and for nothing that it promises, a day on which the office is closed.
 */
export type ClosedDay = PublicHoliday | 'saturday' | 'boxing_day' | 'second_of_january' | 'office_closed';

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

const years = new Map<number, ReadonlyMap<CivilDate, NamedHoliday>>();

/**
 * The named public holidays of a year (1 to 9999), in order, as the law stands today: RLRQ c. I-16, art. 61, par. 23°, b to i.
 * Days proclaimed once (j) are not known in advance and are not here. 1 July on a Sunday moves to the 2nd; no other day moves.
 */
export function publicHolidays(year: number): ReadonlyMap<CivilDate, NamedHoliday> {
  const known = years.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const firstOfJuly = dateOf(year, 7, 1);
  const holidays = new Map<CivilDate, NamedHoliday>([
    [dateOf(year, 1, 1), 'new_year'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    // The sovereign's birthday is proclaimed on the Monday before 25 May; Quebec keeps it as the Journée nationale des patriotes.
    [mondayOnOrBefore(dateOf(year, 5, 24)), 'patriots_day'],
    [dateOf(year, 6, 24), 'national_day'],
    [weekday(firstOfJuly) === SUNDAY ? addDays(firstOfJuly, 1) : firstOfJuly, 'canada_day'],
    [mondayOnOrBefore(dateOf(year, 9, 7)), 'labour_day'],
    [mondayOnOrBefore(dateOf(year, 10, 14)), 'thanksgiving'],
    [dateOf(year, 12, 25), 'christmas'],
  ]);
  years.set(year, holidays);
  return holidays;
}

/** Why a day is a public holiday, by its name first, or null when it is not one (RLRQ c. I-16, art. 61, par. 23°). */
export function publicHoliday(date: CivilDate): PublicHoliday | null {
  return publicHolidays(yearOf(date)).get(date) ?? (weekday(date) === SUNDAY ? 'sunday' : null);
}

/** Why a day is not a working day, or null when it is one (CPC, art. 82 and 83). The law comes first, closures of the office last. */
export function closedDay(date: CivilDate, closures: readonly OfficeClosure[] = []): ClosedDay | null {
  const holiday = publicHoliday(date);
  if (holiday !== null) return holiday;
  if (weekday(date) === SATURDAY) return 'saturday';
  if (date.endsWith('-12-26')) return 'boxing_day';
  if (date.endsWith('-01-02')) return 'second_of_january';
  return closureOn(date, closures) ? 'office_closed' : null;
}

/** True on a « jour ouvrable »: no Saturday, public holiday, 26 December or 2 January, nor a day on which the office is closed. */
export function isWorkingDay(date: CivilDate, closures: readonly OfficeClosure[] = []): boolean {
  return closedDay(date, closures) === null;
}

/** The n-th working day after a date, which is never counted; the date itself when n is 0. */
export function workingDaysAfter(date: CivilDate, n: number, closures: readonly OfficeClosure[] = []): CivilDate {
  let day = date;
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closures)) counted += 1;
  }
  return day;
}

function mondayOnOrBefore(date: CivilDate): CivilDate {
  return addDays(date, MONDAY - weekday(date));
}

/** Easter Sunday of the Gregorian calendar: the algorithm called Meeus/Jones/Butcher (Nature, 20 April 1876, p. 487). */
function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return dateOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
