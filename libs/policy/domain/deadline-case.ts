import { accepted, instant, instantText, isTimeZone, refused, type CivilDate, type Result } from '@phare/kernel/domain';
import { deadline, DEADLINE_UNITS, ROLL_OVERS, type DeadlineQuestion, type DeadlineUnit, type RollOver } from './deadline';

/** One answer of `phare deadline`. `limit` is the first late instant, in UTC to the second: `2026-12-21T05:00:00Z`. */
export interface DeadlineAnswer {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly limit: string;
  readonly internalTargetOn: CivilDate;
}

export type DeadlineCaseCode =
  | 'not_a_list'
  | 'not_an_object'
  | 'missing'
  | 'wrong_type'
  | 'not_an_instant'
  | 'unknown_zone'
  | 'unknown_unit'
  | 'unknown_roll'
  | 'out_of_range';

/** What is wrong with one field of one case. `index` counts from 0, null for the list itself; `field` is a path (`rule.n`), empty for the whole. */
export interface DeadlineCaseProblem {
  readonly index: number | null;
  readonly field: string;
  readonly code: DeadlineCaseCode;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => DeadlineCaseCode | null;

/** Far beyond any promise: a century, whatever the unit. */
const LARGEST: Readonly<Record<DeadlineUnit, number>> = { days: 36_500, business: 36_500, months: 1_200, years: 100 };

/** Years of receipt that leave room for the longest rule, and for the working days before it, within 0001 to 9999. */
const [FIRST_YEAR, LAST_YEAR] = [2, 9_799];

/**
 * The pure part of `phare deadline`: reads `[{ id, receivedAt, zone, rule: { unit, n, roll } }]` and answers each case in order.
 * `roll` may be absent or null (no roll-over); fields it does not know are left alone. All the problems are named at once.
 */
export function deadlineCases(input: unknown): Result<readonly DeadlineAnswer[], readonly DeadlineCaseProblem[]> {
  if (!Array.isArray(input)) return refused([{ index: null, field: '', code: 'not_a_list' }]);
  const cases: readonly unknown[] = input;
  const problems = cases.flatMap((item, index) => problemsOf(item).map((problem) => ({ index, ...problem })));
  return problems.length > 0 ? refused(problems) : accepted(cases.map((item) => answerOf(item as ReadCase)));
}

interface ReadCase {
  readonly id: string;
  readonly receivedAt: string;
  readonly zone: string;
  readonly rule: { readonly unit: DeadlineUnit; readonly n: number; readonly roll?: RollOver | null };
}

function answerOf({ id, receivedAt, zone, rule: { unit, n, roll } }: ReadCase): DeadlineAnswer {
  const question: DeadlineQuestion = { receivedAt: instant(receivedAt) ?? new Date(NaN), zone, rule: { unit, n, roll: roll ?? 'none' } };
  const { dueOn, limit, internalTargetOn } = deadline(question);
  return { id, dueOn, limit: instantText(limit).replace('.000Z', 'Z'), internalTargetOn };
}

function problemsOf(item: unknown): readonly Omit<DeadlineCaseProblem, 'index'>[] {
  if (!isFields(item)) return [{ field: '', code: 'not_an_object' }];
  const rule = isFields(item['rule']) ? item['rule'] : null;
  const found: readonly (readonly [string, DeadlineCaseCode | null])[] = [
    ['id', text(item['id'])],
    ['receivedAt', receipt(item['receivedAt'])],
    ['zone', zone(item['zone'])],
    ...(rule === null ? [['rule', item['rule'] === undefined ? 'missing' : 'not_an_object'] as const] : ruleProblems(rule)),
  ];
  return found.flatMap(([field, code]) => (code === null ? [] : [{ field, code }]));
}

function ruleProblems(rule: Fields): readonly (readonly [string, DeadlineCaseCode | null])[] {
  return [
    ['rule.unit', unit(rule['unit'])],
    ['rule.n', count(rule)],
    ['rule.roll', rule['roll'] === undefined || rule['roll'] === null ? null : roll(rule['roll'])],
  ];
}

const text: Check = (value) => {
  if (value === undefined) return 'missing';
  return typeof value === 'string' ? null : 'wrong_type';
};

const textThat =
  (holds: (value: string) => boolean, code: DeadlineCaseCode): Check =>
  (value) =>
    text(value) ?? (holds(value as string) ? null : code);

const zone = textThat(isTimeZone, 'unknown_zone');
const unit = textThat((value) => DEADLINE_UNITS.some((known) => known === value), 'unknown_unit');
const roll = textThat((value) => ROLL_OVERS.some((known) => known === value), 'unknown_roll');
const moment = textThat((value) => instant(value) !== null, 'not_an_instant');
const withinYears = textThat((value) => isWithinYears(instant(value)), 'out_of_range');
const receipt: Check = (value) => moment(value) ?? withinYears(value);

function isWithinYears(receivedAt: Date | null): boolean {
  const year = receivedAt?.getUTCFullYear() ?? FIRST_YEAR - 1;
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function count({ unit: counted, n }: Fields): DeadlineCaseCode | null {
  if (n === undefined) return 'missing';
  if (typeof n !== 'number' || !Number.isInteger(n)) return 'wrong_type';
  const largest = unit(counted) === null ? LARGEST[counted as DeadlineUnit] : Infinity;
  return n >= 0 && n <= largest ? null : 'out_of_range';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
