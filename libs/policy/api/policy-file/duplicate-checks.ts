import { policyFromFile, type PolicyFile } from './policy-from-file';
import type { FilePath, FileProblem } from './source-lines';

interface Coded {
  readonly code: string;
}

/** Codes that two entries of one list share; for clauses, those of the annex count too. */
export function duplicateProblems(file: PolicyFile): readonly FileProblem[] {
  const { clauses, offer, rules } = file;
  const values = Object.entries(rules.values) as readonly (readonly [string, readonly Coded[]])[];
  const lists: readonly (readonly [FilePath, readonly Coded[]])[] = [
    [['clauses'], clauses],
    [['offer', 'families'], offer.families],
    ...offer.families.map(({ items }, index) => [['offer', 'families', index, 'items'], items] as const),
    ...values.map(([name, list]) => [['rules', 'values', name], list] as const),
    [['rules', 'priority', 'levels'], rules.priority.levels],
    [['rules', 'priority', 'kinds'], [...rules.priority.kinds, rules.priority.otherwise]],
    [['rules', 'accompaniment', 'autonomy'], rules.accompaniment.autonomy],
    [['rules', 'accompaniment', 'axes'], rules.accompaniment.axes],
    ...rules.accompaniment.axes.map(({ values }, index) => [['rules', 'accompaniment', 'axes', index, 'values'], values] as const),
    [['rules', 'choices'], rules.choices],
  ];
  return [...lists.flatMap(([path, list]) => duplicatesIn(path, list)), ...annexDuplicates(file)];
}

function duplicatesIn(path: FilePath, list: readonly Coded[]): readonly FileProblem[] {
  const codes = list.map(({ code }) => code);
  return codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [{ path: [...path, index, 'code'], sentence: `“${code}” is already the code of another entry of this list` }]));
}

/** A clause written by hand under a code that the annex makes. */
function annexDuplicates(file: PolicyFile): readonly FileProblem[] {
  const made = new Set(
    policyFromFile(file)
      .clauses.slice(file.clauses.length)
      .map(({ code }) => code),
  );
  return file.clauses.flatMap(({ code }, index) => (made.has(code) ? [{ path: ['clauses', index, 'code'], sentence: `“${code}” is already the clause of an item of the offer` }] : []));
}
