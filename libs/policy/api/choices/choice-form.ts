import type { SchemaObject } from 'ajv';
import { isCodedList, LABELLED, OUTCOME_WORDS, parameterOf, DEADLINE_UNITS, ROLL_WORDS, UNIT_WORDS, unitOfChoice, type Bilingual, type PolicyRules } from '@phare/policy/domain';
import { POLICY_RULES_SCHEMA } from '../policy-file/policy-rules.schema';

export const CHOICE_FORMS = ['fixed', 'number', 'one', 'several', 'each', 'deadline'] as const;

/**
 * How a choice is asked: a whole number; one answer, or several, among a few; an answer for each of some things; a number of days. `fixed`: Phare
 * knows but one answer, or the policy itself gives the list.
 */
export type ChoiceFormKind = (typeof CHOICE_FORMS)[number];

interface Option {
  readonly code: string;
  readonly label: Bilingual;
}

export interface ChoiceForm {
  readonly kind: ChoiceFormKind;
  readonly unit: ReturnType<typeof unitOfChoice>;
  /** Bounds of the number, both included. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whether the network may set nothing. */
  readonly mayBeNone: boolean;
  /** The answers; of a number of days, its units. */
  readonly options: readonly Option[];
  /** What each answer is for; of a number of days, what may happen when the last is a closed one. */
  readonly things: readonly Option[];
}

const NONE: ChoiceForm = { kind: 'fixed', unit: null, min: null, max: null, mayBeNone: false, options: [], things: [] };

/** How the question about a parameter is asked: read from the schema of policy files, which the answer has to pass. */
export function choiceForm(rules: PolicyRules, parameter: string): ChoiceForm {
  const schema = schemaOf(parameter) ?? {};
  const types = [schema['type'] as unknown].flat();
  const form = { ...NONE, unit: unitOfChoice(parameter), mayBeNone: types.includes('null') };
  const [min, max] = [schema['minimum'], schema['maximum']];
  if (types.includes('integer') && typeof min === 'number' && typeof max === 'number') return { ...form, kind: 'number', min, max };
  if (Array.isArray(schema['enum'])) return schema['enum'].length > 1 ? { ...form, kind: 'one', options: outcomes(schema) } : NONE;
  if (isDeadline(schema)) return deadlineForm(form, schema);
  const labelled = LABELLED[parameter]?.(rules) ?? [];
  if (types.includes('array')) return listForm(form, schema, rules, parameter);
  const each = schema['additionalProperties'] as SchemaObject | false | undefined;
  return each && Array.isArray(each['enum']) && labelled.length > 0 ? { ...form, kind: 'each', options: outcomes(each), things: options(labelled) } : NONE;
}

/** What carries its clause is the policy's own list: the network chooses among the others only. */
function listForm(form: ChoiceForm, schema: SchemaObject, rules: PolicyRules, parameter: string): ChoiceForm {
  const labelled = LABELLED[parameter]?.(rules) ?? [];
  const items = schema['items'] as SchemaObject;
  const ofThePolicy = isCodedList(parameterOf(rules, parameter)) && 'clause' in ((items['properties'] as object | undefined) ?? {});
  return labelled.length === 0 || ofThePolicy ? NONE : { ...form, kind: 'several', mayBeNone: (schema['minItems'] ?? 0) === 0, options: options(labelled) };
}

/** The units are its answers; what may happen on a closed day, if anything, its things. */
function deadlineForm(form: ChoiceForm, schema: SchemaObject): ChoiceForm {
  const { n, unit, roll } = schema['properties'] as Record<'n' | 'unit', SchemaObject> & { readonly roll?: SchemaObject };
  return { ...form, kind: 'deadline', min: Number(n['minimum']), max: Number(n['maximum']), options: worded(UNIT_WORDS, unit), things: worded(ROLL_WORDS, roll) };
}

const isDeadline = (schema: SchemaObject): boolean => {
  const { unit, n } = (schema['properties'] ?? {}) as { readonly unit?: SchemaObject; readonly n?: SchemaObject };
  return n !== undefined && Array.isArray(unit?.['enum']) && unit['enum'].every((code: string) => DEADLINE_UNITS.some((known) => known === code));
};

const options = (list: readonly Option[]): readonly Option[] => list.map(({ code, label }) => ({ code, label }));

const outcomes = (schema: SchemaObject): readonly Option[] => worded(OUTCOME_WORDS, schema);

const worded = (words: Readonly<Record<string, Bilingual>>, schema: SchemaObject | undefined): readonly Option[] => ((schema?.['enum'] ?? []) as readonly string[]).map((code) => ({ code, label: words[code] ?? { 'fr-CA': code, 'en-CA': code } }));

const schemaOf = (parameter: string): SchemaObject | undefined => parameter.split('.').reduce<SchemaObject | undefined>((schema, key) => (schema?.['properties'] as Record<string, SchemaObject> | undefined)?.[key], POLICY_RULES_SCHEMA);
