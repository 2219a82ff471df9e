import { OperatorError } from '../operator-error';

/** One wrong variable and what it should have been, in a sentence for the operator. */
export interface SettingProblem {
  readonly variable: string;
  readonly sentence: string;
}

/** Every wrong setting at once, so that an operator corrects them in one go. */
export class SettingsError extends OperatorError {
  constructor(readonly problems: readonly SettingProblem[]) {
    super(['Phare cannot start with these settings:', ...problems.map(({ variable, sentence }) => `  ${variable}: ${sentence}`)].join('\n'));
    this.name = 'SettingsError';
  }
}
