import { civilDate, dayNumber } from './civil-date';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const MINUTE = 60_000;
const FIRST_INSTANT = -62_135_596_800_000;
const LAST_INSTANT = 253_402_300_799_999;

/**
 * Reads an instant, strictly: ISO 8601 date and time with a mandatory `Z` or offset (RFC 3339 §5.6), seconds optional,
 * a fraction of up to nine digits cut to milliseconds. Answers null for anything else: no offset, 29 February of a
 * common year, hour 24, leap second, or an instant outside the years 0001 to 9999 of UTC.
 */
export function instant(text: string): Date | null {
  const [matched, day = '', hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = FORM.exec(text) ?? [];
  const date = civilDate(day);
  if (matched === undefined || date === null) return null;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  const minutes = dayNumber(date) * 1_440 + Number(hour) * 60 + Number(minute) - offset;
  const time = minutes * MINUTE + Number(second) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return time < FIRST_INSTANT || time > LAST_INSTANT ? null : new Date(time);
}

/** The one text form of an instant: UTC with milliseconds, `2026-11-20T14:00:00.000Z`. */
export function instantText(instant: Date): string {
  return instant.toISOString();
}
