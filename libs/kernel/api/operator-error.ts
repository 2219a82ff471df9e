/** Something only an operator can settle: told in one sentence, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
