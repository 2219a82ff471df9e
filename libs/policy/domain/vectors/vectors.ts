import type { DeadlineRule } from '../deadline';
import cases from './deadlines.json';
import table from './rules.json';

/** One worked case: what is due when, with the wrong answers that naive code gives. */
export interface WorkedCase {
  readonly id: string;
  readonly receivedAt: string;
  readonly zone: string;
  readonly rule: string;
  readonly expectedDeadlineDate: string;
  readonly expectedInstantUtc: string;
  readonly internalTargetDate: string;
  readonly weekday: string;
  readonly why: string;
}

export const workedCases: readonly WorkedCase[] = cases;

export const ruleNamed = (name: string): DeadlineRule => {
  const rules: Readonly<Record<string, object | undefined>> = table.rules;
  const rule = rules[name];
  if (rule === undefined) throw new Error(`no rule named ${name}`);
  return rule as DeadlineRule;
};

/** What `phare deadline` is asked: the cases with their rule spelled out, and fields that it does not know. */
export const asked = workedCases.map((worked) => ({ ...worked, rule: ruleNamed(worked.rule) }));

export const answered = workedCases.map(({ id, expectedDeadlineDate, expectedInstantUtc, internalTargetDate }) => ({
  id,
  dueOn: expectedDeadlineDate,
  limit: expectedInstantUtc,
  internalTargetOn: internalTargetDate,
}));

/** Public holidays by year, Sundays without a name left out. */
export const holidayTable: Readonly<Record<string, Readonly<Record<string, string>>>> = table.feriesI16_hors_dimanches;
