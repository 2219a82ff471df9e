import { FIELD_SENTENCES, type Locale } from '@phare/kernel/domain';
import type { FieldRefusal, Refusal } from './problem.exception';

/** An RFC 9457 document, in the caller's language. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

const filled = (sentence: string, values: FieldRefusal['values']): string => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));

/** Writes a refusal as a problem document. `type` is a stable tag URI: the code identifies, no page has to exist. */
export function problemDocument(refused: Refusal, locale: Locale): ProblemDocument {
  return {
    type: `urn:phare:problem:${refused.code}`,
    title: refused.definition.title[locale],
    status: refused.definition.status,
    detail: refused.definition.detail[locale],
    code: refused.code,
    ...(refused.errors ? { errors: refused.errors.map(({ pointer, code, values }) => ({ pointer, code, message: filled(FIELD_SENTENCES[code][locale], values) })) } : {}),
    ...refused.members,
  };
}
