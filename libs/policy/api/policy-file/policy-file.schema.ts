import type { SchemaObject } from 'ajv';
import { POLICY_RULES_SCHEMA } from './policy-rules.schema';
import { bilingual, code, listOf, object, orNull, text, yesOrNo } from './schema-parts';

const clause = object({ code, title: bilingual, text: bilingual });

const item = object({ code, title: bilingual }, { text: bilingual, open: yesOrNo });

const family = object({ code, title: bilingual, plainLabel: bilingual, items: listOf(item) }, { preamble: bilingual });

/** The shape of a policy file (JSON Schema, draft-07): what it says, what it offers, the parameters it sets. */
export const POLICY_FILE_SCHEMA: SchemaObject = object({
  code,
  version: text,
  title: bilingual,
  adoptedBy: bilingual,
  resolution: bilingual,
  inForceFrom: { type: 'string' },
  inForceNote: orNull(bilingual),
  clauses: listOf(clause),
  offer: object({ clausePrefix: code, families: listOf(family) }),
  rules: POLICY_RULES_SCHEMA,
});
