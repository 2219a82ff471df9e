import { policyFromFile, type PolicyFile } from './policy-from-file';
import type { FilePath, FileProblem } from './source-lines';

/** Every `clause` that a rule cites must be a clause of the file: a decision code without a clause stops the start. */
export function clauseProblems(file: PolicyFile): readonly FileProblem[] {
  const known = new Set(policyFromFile(file).clauses.map(({ code }) => code));
  return citedClauses(file.rules, ['rules'])
    .filter(({ clause }) => !known.has(clause))
    .map(({ path, clause }) => ({ path, sentence: `no clause “${clause}”` }));
}

interface Citation {
  readonly path: FilePath;
  readonly clause: string;
}

function citedClauses(value: unknown, path: FilePath): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return entries.flatMap(([key, child]) => (key === 'clause' && typeof child === 'string' ? [{ path: [...path, key], clause: child }] : citedClauses(child, [...path, key])));
}
