import type { Problem, SummaryLine } from '@phare/kernel/web';

/** Each field that the API refused, where it is on the page; none when one of them is nowhere on it. */
export function refusedLines(problem: Problem | null, fields: Readonly<Record<string, string>>): readonly SummaryLine[] {
  const lines = (problem?.errors ?? []).map(({ pointer, message }) => ({ fieldId: fields[pointer] ?? '', message }));
  return lines.every(({ fieldId }) => fieldId) ? lines : [];
}

/** What the API says of one field. */
export const refusalAt = (problem: Problem | null, pointer: string): string => problem?.errors.find((error) => error.pointer === pointer)?.message ?? '';
