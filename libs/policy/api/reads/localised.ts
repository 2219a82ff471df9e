import type { Locale } from '@phare/kernel/domain';
import type { Bilingual } from '@phare/policy/domain';

/** A value of a policy with one language left of each bilingual text. */
export type Localised<Value> = Value extends string ? Value : Value extends Bilingual ? string : Value extends readonly (infer Item)[] ? Localised<Item>[] : Value extends object ? { [Key in keyof Value]: Localised<Value[Key]> } : Value;

const isBilingual = (value: object): value is Bilingual => 'fr-CA' in value && 'en-CA' in value;

/** Keeps one language of every bilingual text, however deep. */
export function localised<Value>(value: Value, locale: Locale): Localised<Value> {
  return inLocale(value, locale) as Localised<Value>;
}

function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLocale(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLocale(item, locale)]));
}
