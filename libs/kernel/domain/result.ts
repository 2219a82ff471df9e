/**
 * What a business action answers: a value, or a refusal that was expected.
 * Refusals are values with a code from a closed union; exceptions are bugs (house rule 4).
 */
export type Result<Value, Refusal> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const refused = <Refusal>(refusal: Refusal): Result<never, Refusal> => ({ ok: false, refusal });
