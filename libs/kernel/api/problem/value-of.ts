import type { Result } from '@phare/kernel/domain';
import { ProblemException, type Refusal } from './problem.exception';

/** The value of a result, for a controller to answer; a refusal becomes its problem document. */
export function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new ProblemException(result.refusal);
  return result.value;
}
