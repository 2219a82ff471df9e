import { KERNEL_PROBLEMS, type FieldCode, type FieldProblem, type KernelProblemCode, type ProblemDefinition } from '@phare/kernel/domain';

/** A field problem with the values its sentence needs. */
export interface FieldRefusal extends FieldProblem<FieldCode> {
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a refusal carries to the caller. */
export interface Refusal {
  readonly code: string;
  readonly definition: ProblemDefinition;
  readonly errors?: readonly FieldRefusal[];
  /** Members of the problem document beside the standard ones, such as `allowed` and `missing`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The refusal of a kernel problem. */
export const refusal = (code: KernelProblemCode, errors?: readonly FieldRefusal[]): Refusal => ({ code, definition: KERNEL_PROBLEMS[code], ...(errors ? { errors } : {}) });

/** The 422 refusal of one or more fields. */
export const ruleBroken = (...errors: readonly FieldRefusal[]): Refusal => refusal('rule_broken', errors);

/** Carries a refusal through Nest to the problem filter: used by guards, pipes and controllers only. */
export class ProblemException extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal | KernelProblemCode, errors?: readonly FieldRefusal[]) {
    const carried = typeof refused === 'string' ? refusal(refused, errors) : refused;
    super(carried.code);
    this.refusal = carried;
  }
}
