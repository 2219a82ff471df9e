import { bilingual, LOCALES, type Locale } from '@phare/kernel/domain';
import type { Bilingual } from './bilingual';
import type { DeadlineRule, DeadlineUnit, RollOver } from './deadline';
import type { PolicyRules } from './policy-rules';

/** What a number counts, as the name of its parameter says; null where it says nothing. */
export type ChoiceUnit = 'hours' | 'days' | 'working_days' | 'mills_per_kilometre';

const UNITS: readonly (readonly [RegExp, ChoiceUnit])[] = [
  [/Hours$/, 'hours'],
  [/WorkingDays$/, 'working_days'],
  [/Days(After|Before)?$/, 'days'],
  [/^costs\.travel\.millsPerKilometre$/, 'mills_per_kilometre'],
];

export const unitOfChoice = (parameter: string): ChoiceUnit | null => UNITS.find(([name]) => name.test(parameter))?.[1] ?? null;

/** What eligibility answers, as a choice says it. */
export const OUTCOME_WORDS: Readonly<Record<string, Bilingual>> = {
  pass: bilingual('Admissible', 'Eligible'),
  unknown: bilingual('À vérifier, une personne décide', 'To be verified, a person decides'),
  fail: bilingual('Non admissible', 'Not eligible'),
};

/** Where the values of a list of codes, and the keys of a record, have their labels. */
export const LABELLED: Readonly<Record<string, (rules: PolicyRules) => readonly { readonly code: string; readonly label: Bilingual }[]>> = {
  'followUp.countingModes': ({ values }) => values.modes,
  'referral.neverWithout': ({ values }) => values.referralReasons,
  'eligibility.requester.functions': ({ values }) => values.functions,
  'accompaniment.axes': ({ accompaniment }) => accompaniment.axes,
};

const labelOf = (rules: PolicyRules, parameter: string, code: string, locale: Locale): string => LABELLED[parameter]?.(rules).find((thing) => thing.code === code)?.label[locale] ?? code;

const NOTHING = bilingual('Rien n’est fixé.', 'Nothing is set.');

/** An answer in a sentence, made from its value: what the policy screen shows where the network did not keep the answer of its policy file. */
export function choiceSentence(rules: PolicyRules, parameter: string, value: unknown): Bilingual {
  const [french = '', english = ''] = LOCALES.map((locale) => sentenceIn(locale, rules, parameter, value));
  return bilingual(french, english);
}

function sentenceIn(locale: Locale, rules: PolicyRules, parameter: string, value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return NOTHING[locale];
  if (typeof value === 'number') return `${counted(locale, value, unitOfChoice(parameter))}.`;
  if (typeof value === 'string') return `${OUTCOME_WORDS[value]?.[locale] ?? value}.`;
  if (Array.isArray(value)) return `${listed(locale, value.map((code) => labelOf(rules, parameter, String(code), locale)))}.`;
  if (isDeadline(value)) return deadlineSentence(locale, value);
  return Object.entries(value as object)
    .map(([code, outcome]) => `${labelOf(rules, parameter, code, locale)}${locale === 'fr-CA' ? '\u00a0: ' : ': '}${lowered(OUTCOME_WORDS[String(outcome)]?.[locale] ?? String(outcome))}.`)
    .join(' ');
}

const isDeadline = (value: unknown): value is DeadlineRule => typeof value === 'object' && value !== null && 'unit' in value && 'n' in value;

const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);

const listed = (locale: Locale, words: readonly string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words.map((word, index) => (index === 0 ? word : lowered(word))));

const NAMES: Readonly<Record<DeadlineUnit | 'hours', Readonly<Record<Locale, readonly [string, string]>>>> = {
  days: { 'fr-CA': ['jour de calendrier', 'jours de calendrier'], 'en-CA': ['calendar day', 'calendar days'] },
  business: { 'fr-CA': ['jour ouvrable', 'jours ouvrables'], 'en-CA': ['working day', 'working days'] },
  months: { 'fr-CA': ['mois', 'mois'], 'en-CA': ['month', 'months'] },
  years: { 'fr-CA': ['an', 'ans'], 'en-CA': ['year', 'years'] },
  hours: { 'fr-CA': ['heure', 'heures'], 'en-CA': ['hour', 'hours'] },
};

const named = (locale: Locale, n: number, name: keyof typeof NAMES): string => `${n}\u00a0${NAMES[name][locale][n === 1 ? 0 : 1]}`;

function counted(locale: Locale, value: number, unit: ChoiceUnit | null): string {
  if (unit === 'hours' || unit === 'days') return named(locale, value, unit);
  if (unit === 'working_days') return named(locale, value, 'business');
  if (unit !== 'mills_per_kilometre') return new Intl.NumberFormat(locale).format(value);
  const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 3 }).format(value / 1000);
  return locale === 'fr-CA' ? `${amount} le kilomètre` : `${amount} per kilometre`;
}

/** What a number of days is counted in, as a choice says it. */
export const UNIT_WORDS: Readonly<Record<DeadlineUnit, Bilingual>> = {
  days: bilingual('Jours de calendrier', 'Calendar days'),
  business: bilingual('Jours ouvrables', 'Working days'),
  months: bilingual('Mois', 'Months'),
  years: bilingual('Années', 'Years'),
};

/** What happens to a due date that falls on a closed day, as a choice says it. */
export const ROLL_WORDS: Readonly<Record<RollOver, Bilingual>> = {
  none: bilingual('L’échéance reste ce jour-là', 'The due date stays on that day'),
  I16: bilingual('Elle passe au jour suivant', 'It moves to the next day'),
  CPC83: bilingual('Elle passe au jour ouvrable suivant, et le samedi aussi', 'It moves to the next working day, and so it does on Saturdays'),
};

const ROLLED: Readonly<Record<RollOver, Bilingual>> = {
  none: bilingual('sans report', 'without roll-over'),
  I16: bilingual('reporté au jour suivant quand il tombe un jour férié', 'moved to the next day when it falls on a public holiday'),
  CPC83: bilingual('reporté au jour ouvrable suivant quand il tombe un samedi ou un jour férié', 'moved to the next working day when it falls on a Saturday or a public holiday'),
};

function deadlineSentence(locale: Locale, { unit, n, roll }: DeadlineRule): string {
  const length = named(locale, n, unit);
  // Working days never end on a closed one: nothing is left to move.
  return roll === undefined || (unit === 'business' && roll === 'none') ? `${length}.` : `${length}, ${ROLLED[roll][locale]}.`;
}
