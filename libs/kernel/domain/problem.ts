import type { Locale } from './locale';

/** One code of the closed list: its HTTP status and its sentences. RFC 9457 calls them `title` and `detail`. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: Readonly<Record<Locale, string>>;
  readonly detail: Readonly<Record<Locale, string>>;
}

/** What is wrong with one field: an RFC 6901 pointer into the body (or `?name` for a query parameter) and a coded reason. */
export interface FieldProblem<Code extends string = string> {
  readonly pointer: string;
  readonly code: Code;
}

/** A set of problems: each code must have its status and its sentences in both languages, or it does not compile. */
export const defineProblems = <const Definitions extends Readonly<Record<string, ProblemDefinition>>>(definitions: Definitions): Definitions => definitions;

/** Sentences written side by side, as the definitions of problems use them. */
export const bilingual = (french: string, english: string): Readonly<Record<Locale, string>> => ({ 'fr-CA': french, 'en-CA': english });
