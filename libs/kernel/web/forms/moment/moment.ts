import { type Locale, civilDate, civilDateIn } from '@phare/kernel/domain';
import { formatsOf } from '../../language/formats';

/** The hour as people write it: « 14 h 02 », « 14:02 », « 9h ». */
const HOUR = /^([01]?\d|2[0-3])\s*[h:]\s*([0-5]\d)?$/i;

/** A day and an hour as typed, on the device's own clock. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant as the device's wall clock shows it. */
export function momentOf(instant: Date): Moment {
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: civilDateIn(instant, deviceZone()), time: `${two(instant.getHours())}:${two(instant.getMinutes())}` };
}

/** `HH:MM`, or null for what is no hour. */
export function hourOf(typed: string): string | null {
  const [matched, hour = '', minute = '00'] = HOUR.exec(typed.trim()) ?? [];
  return matched === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** An hour as a language writes it: « 14 h 02 », « 9 h », “14:02”. What is none stays as it is. */
export function hourIn(locale: Locale, typed: string): string {
  const hour = hourOf(typed);
  return hour ? formatsOf(locale).time(`1970-01-01T${hour}:00Z`, 'UTC') : typed;
}

/** The instant of a moment typed, or null while it is none. */
export function instantOf({ date, time }: Moment): Date | null {
  const hour = hourOf(time);
  return civilDate(date) && hour ? new Date(`${date}T${hour}:00`) : null;
}

const MINUTE_MS = 60_000;

/** The hour is typed to the minute: a contact in the very minute of the receipt came with it, not before it. */
export const notBefore = (contact: Date, receipt: Date): Date => (contact < receipt && receipt.getTime() - contact.getTime() < MINUTE_MS ? receipt : contact);
