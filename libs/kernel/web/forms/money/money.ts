import type { Locale } from '@phare/kernel/domain';

/** Spaces between thousands, whichever kind, and the sign. */
const AROUND = /[\s\u00a0\u202f$]/g;
/** « 1234,5 », “1234.50”: never more than the cents. */
const AMOUNT = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;
/** “1,234.50”: a comma between thousands is known by the point that follows. */
const THOUSANDS = /,(?=\d{3}(?:,\d{3})*\.\d{1,2}$)/g;

/** An amount as people write it, « 1 234,50 $ » or “$1,234.50”, in cents; null for what is none. */
export function centsOf(typed: string): number | null {
  const [matched, dollars = '', cents = ''] = AMOUNT.exec(typed.replace(AROUND, '').replace(THOUSANDS, '')) ?? [];
  return matched === undefined ? null : Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
}

/** Cents as they would be typed: « 42,50 », “42.50”, « 42 ». */
export function typedAmount(cents: number, locale: Locale): string {
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${Math.floor(cents / 100)}${locale === 'fr-CA' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
}
