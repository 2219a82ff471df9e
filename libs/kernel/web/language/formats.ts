import { type Signal, computed, inject } from '@angular/core';
import type { Locale } from '@phare/kernel/domain';
import { Language } from './language';

/** Dates and times as people say them in one language. Civil dates are `YYYY-MM-DD`; instants are ISO 8601 with an offset. */
export interface Formats {
  /** « jeudi 17 décembre 2026 », "Thursday, December 17, 2026" */
  longDate(civilDate: string): string;
  /** « 17 décembre 2026 » */
  date(civilDate: string): string;
  /** « 17 déc. » */
  shortDate(civilDate: string): string;
  /** « jeu. », the day of the week in short */
  weekday(civilDate: string): string;
  /** « décembre 2026 », of a month `YYYY-MM` */
  month(month: string): string;
  /** « 14 h 02 », « 10 h », "14:02", in the zone named (IANA), else the reader's own. */
  time(instant: string, timeZone?: string): string;
  /** « 20 novembre 2026 à 14 h 02 » */
  dateTime(instant: string, timeZone?: string): string;
  /** Separated by commas and « et ». */
  list(items: readonly string[]): string;
  number(value: number): string;
  /** « 75 % », of whole percents. */
  percent(value: number): string;
  /** Canadian dollars from cents: « 60 $ », « 1 234,50 $ ». */
  money(cents: number): string;
}

/** The formats of the current language, as a signal. */
export function formats(): Signal<Formats> {
  const language = inject(Language);
  return computed(() => formatsOf(language.locale()));
}

export function formatsOf(locale: Locale): Formats {
  const civil = (style: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
    return (civilDate: string) => onOneLine(format.format(new Date(`${civilDate}T00:00:00Z`)), locale);
  };
  const clock = (instant: string, timeZone?: string) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant)).replace(/ /g, '\u00a0').replace(/\u00a000$/, '');
  const day = (instant: string, timeZone?: string) =>
    onOneLine(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(instant)), locale);
  const month = civil({ month: 'long', year: 'numeric' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const dollars = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', trailingZeroDisplay: 'stripIfInteger' });
  return {
    longDate: civil({ dateStyle: 'full' }),
    date: civil({ dateStyle: 'long' }),
    shortDate: civil({ day: 'numeric', month: 'short' }),
    weekday: civil({ weekday: 'short' }),
    month: (named) => month(`${named}-01`),
    time: clock,
    dateTime: (instant, timeZone) => `${day(instant, timeZone)} ${locale === 'fr-CA' ? 'à' : 'at'}\u00a0${clock(instant, timeZone)}`,
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
    percent: (value) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value / 100),
    money: (cents) => dollars.format(cents / 100),
  };
}

/** No line ends within day, month and year: after the day of the week alone. French says « 1er décembre » where Intl says « 1 décembre ». */
const onOneLine = (written: string, locale: Locale) =>
  locale === 'fr-CA' ? written.replace(/\b1 /, '1er ').replace(/ (?!\d\d?(er)? )/g, '\u00a0') : written.replace(/ (?=\d)/g, '\u00a0');
