import type { Bilingual } from './bilingual';

/** One sentence of a policy (or several that go together) under a code that never changes. */
export interface Clause {
  /** Stable across versions, e.g. `demande.suivi-30-jours`. Decisions store it. */
  readonly code: string;
  readonly title: Bilingual;
  /** French: the policy's own words, letter for letter. English: a translation without authority. Lists keep their line breaks. */
  readonly text: Bilingual;
}

/**
 * The clause a decision rests on. A policy file cannot be read unless every code its rules cite exists,
 * so an unknown code here is a bug: it throws a RangeError.
 */
export function clauseOf(policy: { readonly clauses: readonly Clause[] }, code: string): Clause {
  const clause = policy.clauses.find((candidate) => candidate.code === code);
  if (clause === undefined) throw new RangeError(`this policy version has no clause ${code}`);
  return clause;
}
