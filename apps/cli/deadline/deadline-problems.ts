import type { Locale } from '@phare/kernel/domain';
import type { DeadlineCaseProblem } from '@phare/policy/domain';
import { printable } from '../printable';
import { DEADLINE } from './deadline.catalogue';

/** How many problems are told: enough to correct a file in one go, few enough to read. */
const MOST_TOLD = 50;

/** What is wrong with the cases of a file, one line each. `input` is what the file holds. */
export function problemLines(path: string, input: unknown, problems: readonly DeadlineCaseProblem[], locale: Locale): string[] {
  const { line, others } = DEADLINE[locale];
  const told = problems.slice(0, MOST_TOLD).map((problem) => line({ path, place: placeOf(input, problem, locale), problem: sentenceOf(problem, locale) }));
  return problems.length > MOST_TOLD ? [...told, others({ count: problems.length - MOST_TOLD })] : told;
}

function placeOf(input: unknown, { index, field }: DeadlineCaseProblem, locale: Locale): string {
  if (index === null) return '';
  const item: unknown = Array.isArray(input) ? input[index] : undefined;
  const id = typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? printable(item.id) : undefined;
  const place = DEADLINE[locale].case({ rank: index + 1, id });
  return field === '' ? place : `${place}, ${field}`;
}

function sentenceOf({ code, field }: DeadlineCaseProblem, locale: Locale): string {
  const sentence = DEADLINE[locale].codes[code];
  return typeof sentence === 'string' ? sentence : sentence({ field });
}
