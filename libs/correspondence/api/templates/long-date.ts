import { civilDate, type Locale } from '@phare/kernel/domain';

/** A civil date in full, such as « dimanche 20 décembre 2026 ». A mail without its date is a bug. */
export function longDate(text: string, locale: Locale): string {
  const date = civilDate(text);
  if (!date) throw new RangeError('a mail without its date');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
