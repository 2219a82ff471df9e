import { OperatorError } from '@phare/kernel/api';

/** One thing wrong in a policy file. */
export interface PolicyFileProblem {
  /** Counted from 1. */
  readonly line: number;
  /** For the operator, in English, without a final period. */
  readonly sentence: string;
}

/** A policy file that cannot be used. All its problems at once, one `file:line: what is wrong` per line of the message. */
export class PolicyFileError extends OperatorError {
  constructor(
    readonly file: string,
    readonly problems: readonly PolicyFileProblem[],
  ) {
    super(problems.map(({ line, sentence }) => `${file}:${line}: ${sentence}`).join('\n'));
    this.name = 'PolicyFileError';
  }
}
