import { Injectable } from '@nestjs/common';
import { AnswerQuestions } from './actions/answer-questions';
import { ConfirmPolicy } from './actions/confirm-policy';
import { DescribeNetwork } from './actions/describe-network';
import { NamePrivacyOfficer } from './actions/name-privacy-officer';
import { SetupChoices } from './setup-choices';

/** What is settled one page at a time, each saved when it is left. */
@Injectable()
export class SetupSteps {
  constructor(
    readonly describeNetwork: DescribeNetwork,
    readonly namePrivacyOfficer: NamePrivacyOfficer,
    readonly confirmPolicy: ConfirmPolicy,
    readonly answerQuestions: AnswerQuestions,
    readonly choices: SetupChoices,
  ) {}
}
