import type { SchemaObject } from 'ajv';

type Properties = Readonly<Record<string, SchemaObject>>;

/** An object with these keys and no other; all of them needed but the optional ones. */
export function object(properties: Properties, optional: Properties = {}): SchemaObject {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties: { ...properties, ...optional } };
}

export const orNull = (schema: SchemaObject): SchemaObject => ({ ...schema, type: [schema['type'] as string, 'null'] });

export const listOf = (items: SchemaObject): SchemaObject => ({ type: 'array', items, minItems: 1 });

export const oneOf = (...values: readonly string[]): SchemaObject => ({ type: 'string', enum: [...values] });

export const wholeNumber = (minimum: number, maximum: number): SchemaObject => ({ type: 'integer', minimum, maximum });

export const text: SchemaObject = { type: 'string', minLength: 1, pattern: '\\S' };

export const yesOrNo: SchemaObject = { type: 'boolean' };

/** Words of ours in both languages, or the policy's own with a translation. */
export const bilingual = object({ 'fr-CA': text, 'en-CA': text });

/** A code of the policy, in French: `demande.suivi-30-jours`. */
export const code: SchemaObject = { type: 'string', pattern: '^[a-z0-9]+([-._][a-z0-9]+)*$' };

/** One value of a closed list, with what some lists add. */
export function closedValue(more: Properties = {}): SchemaObject {
  return object({ code, clause: code, label: bilingual, ...more });
}
