import type { CivilDate, Locale } from '@phare/kernel/domain';

/** A civil date in words: « 20 novembre 2026 », “November 20, 2026”. French writes the first day « 1er » (OQLF), which Intl does not. */
export function longDate(date: CivilDate, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return locale === 'fr-CA' ? text.replace(/^1 /, '1er ') : text;
}
