import { Module } from '@nestjs/common';
import { AnswerQuestions } from './actions/answer-questions';
import { ConfirmPolicy } from './actions/confirm-policy';
import { DescribeNetwork } from './actions/describe-network';
import { EndSetup } from './actions/end-setup';
import { NamePrivacyOfficer } from './actions/name-privacy-officer';
import { SetupChoices } from './setup-choices';
import { SetupCodes } from './setup-codes';
import { SetupDoor } from './setup-door';
import { SetupState } from './setup-state';
import { SetupSteps } from './setup-steps';
import { SetupController } from './setup.controller';

/** The first-run setup of an empty installation. */
@Module({
  controllers: [SetupController],
  providers: [SetupState, SetupCodes, SetupDoor, SetupSteps, DescribeNetwork, NamePrivacyOfficer, ConfirmPolicy, AnswerQuestions, SetupChoices, EndSetup],
})
export class SetupModule {}
