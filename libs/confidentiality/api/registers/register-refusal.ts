import type { Refusal } from '@phare/kernel/api';
import { REGISTER_PROBLEMS, type RegisterProblemCode } from '@phare/confidentiality/domain';

/** A refusal of the registers, with the names of what is missing. */
export const registerRefusal = (code: RegisterProblemCode, missing: readonly string[] = []): Refusal => ({ code, definition: REGISTER_PROBLEMS[code], members: missing.length > 0 ? { missing } : {} });
