import { DEADLINE_UNITS, ROLL_OVERS, type DeadlineRule, type DeadlineUnit } from './deadline';

const WORDS: Readonly<Record<DeadlineUnit, string>> = { days: 'civil', business: 'business', months: 'months', years: 'years' };
const FORM = /^([a-z]+)-(0|[1-9]\d{0,5})(?:-(I16|CPC83))?$/;

/** The stable name of a rule, stored on a request and shown by the API: `civil-30`, `business-10-CPC83`. No roll-over is not written. */
export function ruleCode({ unit, n, roll = 'none' }: DeadlineRule): string {
  return [WORDS[unit], n, ...(roll === 'none' ? [] : [roll])].join('-');
}

/** The rule that a code names, or null when it names none: the inverse of `ruleCode`. */
export function ruleOfCode(code: string): DeadlineRule | null {
  const [, word, n, suffix = 'none'] = FORM.exec(code) ?? [];
  const unit = DEADLINE_UNITS.find((candidate) => WORDS[candidate] === word);
  const roll = ROLL_OVERS.find((candidate) => candidate === suffix);
  return unit === undefined || roll === undefined ? null : { unit, n: Number(n), roll };
}
