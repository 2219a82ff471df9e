import { IDENTITY_PROBLEMS, LONGEST_PASSWORD, passwordWeakness, SHORTEST_PASSWORD, type IdentityProblemCode } from '@phare/identity/domain';
import { ruleBroken, type FieldRefusal, type Refusal } from '@phare/kernel/api';

/** The refusal of an identity problem. */
export const identityRefusal = (code: IdentityProblemCode): Refusal => ({ code, definition: IDENTITY_PROBLEMS[code] });

const WEAK = { too_short: 'password_too_short', too_long: 'password_too_long', too_common: 'password_too_common' } as const;

/** Why a new password will not do, at its field, or `null`. `about`: the address and the name, which anyone would try. */
export function weakPassword(pointer: string, password: string, about: readonly string[]): Refusal | null {
  const weakness = passwordWeakness(password, about);
  if (weakness === null) return null;
  const wrong: FieldRefusal = { pointer, code: WEAK[weakness], values: { min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD } };
  return ruleBroken(wrong);
}
