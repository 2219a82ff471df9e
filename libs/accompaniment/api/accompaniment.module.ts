import { Module } from '@nestjs/common';
import { RequestsModule } from '@phare/requests/api';
import { AddIntervention } from './actions/add-intervention';
import { AddStep } from './actions/add-step';
import { AssessAutonomy } from './actions/assess-autonomy';
import { ChangeStep } from './actions/change-step';
import { DescribeAccompaniment } from './actions/describe-accompaniment';
import { HoldMeeting } from './actions/hold-meeting';
import { MeetingInvitations } from './actions/meeting-invitations';
import { PlanMeeting } from './actions/plan-meeting';
import { Journal } from './actions/journal';
import { AccompanimentController } from './http/accompaniment.controller';
import { ActionPlanController } from './http/action-plan.controller';
import { JournalController } from './http/journal.controller';
import { PlannedMeetingsController } from './http/planned-meetings.controller';
import { AccompanimentFile } from './reads/accompaniment-file';
import { CarryOutFollowUp } from './schedules/carry-out-follow-up';
import { FollowUpSchedules } from './schedules/follow-up-schedules';
import { FollowUpSchedulesController } from './schedules/follow-up-schedules.controller';
import { KeepSchedule } from './schedules/keep-schedule';
import { AnswerClaim } from './travel/answer-claim';
import { AnswerTravel } from './travel/answer-travel';
import { NoteTravelAnswer } from './travel/note-travel-answer';
import { ClaimTravel } from './travel/claim-travel';
import { ProposeTravel } from './travel/propose-travel';
import { SettleClaim } from './travel/settle-claim';
import { TravelClaimsController } from './travel/travel-claims.controller';
import { TravelController } from './travel/travel.controller';

const TRAVEL = [ProposeTravel, AnswerTravel, NoteTravelAnswer, ClaimTravel, AnswerClaim, SettleClaim];

/** The work once a request is taken on: its plan, its journal, its meetings, and how autonomous the organisation becomes; its trips; and the follow-ups that the network starts. */
@Module({
  imports: [RequestsModule],
  controllers: [AccompanimentController, ActionPlanController, JournalController, PlannedMeetingsController, FollowUpSchedulesController, TravelController, TravelClaimsController],
  providers: [Journal, AddIntervention, HoldMeeting, MeetingInvitations, PlanMeeting, AddStep, ChangeStep, DescribeAccompaniment, AssessAutonomy, AccompanimentFile, FollowUpSchedules, KeepSchedule, CarryOutFollowUp, ...TRAVEL],
})
export class AccompanimentModule {}
