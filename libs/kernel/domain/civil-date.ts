/** A day of the Gregorian calendar, `YYYY-MM-DD`: not an instant, not a midnight. Branded, so that a string is not one by accident. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/**
 * Reads a civil date, strictly: `YYYY-MM-DD`, years 0001 to 9999, and a day that exists (no 2026-02-30).
 * Answers null for anything else.
 */
export function civilDate(text: string): CivilDate | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? (text as CivilDate) : null;
}

/** The date of a year, month (1 to 12) and day. A RangeError when there is no such day: for dates the code writes, not for input. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  if (!isDay(year, month, day)) throw new RangeError(`no civil date ${year}-${month}-${day}`);
  return dateText(year, month, day);
}

/** Moves a date by whole days, backwards when negative. A RangeError beyond years 0001 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day number of another month, or the last day of that month when it has no such day (CPC, art. 83, par. 2). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dateOfDayNumber(dayNumberOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

/** The same day of another year; 29 February becomes 28 February in a common year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days from the first date to the second; negative when the second comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: CivilDate): number {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** -1, 0 or 1, for sorting: the text form sorts as the days do. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar: arithmetic that no time zone can bend. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return dayNumberOf(year, month, day);
}

/** The date of a day number. A RangeError beyond years 0001 to 9999. Source: H. Hinnant, « chrono-compatible low-level date algorithms ». */
export function dateOfDayNumber(number: number): CivilDate {
  if (!Number.isInteger(number) || number < FIRST_DAY || number > LAST_DAY) throw new RangeError(`no civil date for day ${number}`);
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return dateText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function dateText(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9_999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
