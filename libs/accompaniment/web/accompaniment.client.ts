import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { AccompanimentService } from '@phare/kernel/web/generated/accompaniment';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import type { ActionCall, Answered } from '@phare/requests/web';
import { type Observable, map } from 'rxjs';

export type AccompanimentView = Api.AccompanimentDto;
export type StepView = Api.PlanStepDto;
export type EntryView = Api.JournalEntryDto;
export type MeetingView = Api.MeetingToComeDto;
export type TripView = Api.TravelAgreementFileDto;
export type ClaimView = Api.TravelClaimFileDto;
export type AutonomyView = Api.AutonomyAnswerDto;

/** The calls on the accompaniment of a request. Each rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Accompaniments {
  private readonly api = inject(AccompanimentService);
  private readonly requests = inject(RequestsService);

  read(id: string): Observable<AccompanimentView> {
    return this.api.readAccompaniment(id);
  }

  addStep(call: ActionCall, body: Api.StepDto): Answered {
    return this.api.addStep(call.id, body, sent(call));
  }

  changeStep(call: ActionCall, stepId: string, body: Api.StepChangeDto): Answered {
    return this.api.changeStep(call.id, stepId, body, sent(call));
  }

  addEntry(call: ActionCall, body: Api.InterventionDto): Answered {
    return this.api.addIntervention(call.id, body, sent(call));
  }

  holdMeeting(call: ActionCall, body: Api.MeetingDto): Answered {
    return this.api.holdMeeting(call.id, body, sent(call));
  }

  planMeeting(call: ActionCall, body: Api.PlannedMeetingDto): Answered {
    return this.api.planMeeting(call.id, body, sent(call));
  }

  moveMeeting(call: ActionCall, meetingId: string, body: Api.MeetingTimeDto): Answered {
    return this.api.moveMeeting(call.id, meetingId, body, sent(call));
  }

  callOffMeeting(call: ActionCall, meetingId: string): Answered {
    return this.api.callOffMeeting(call.id, meetingId, {}, sent(call));
  }

  describe(call: ActionCall, body: Api.DescribeDto): Answered {
    return this.api.describeAccompaniment(call.id, body, sent(call));
  }

  proposeTravel(call: ActionCall, body: Api.TravelAgreementDto): Answered {
    return this.api.proposeTravel(call.id, body, sent(call));
  }

  answerTravel(call: ActionCall, tripId: string, body: Api.TravelAnswerDto): Answered {
    return this.api.answerTravel(call.id, tripId, body, sent(call));
  }

  noteTravelAnswer(call: ActionCall, tripId: string, body: Api.ToldAnswerDto): Answered {
    return this.api.noteTravelAnswer(call.id, tripId, body, sent(call));
  }

  withdrawTravel(call: ActionCall, tripId: string): Answered {
    return this.api.withdrawTravel(call.id, tripId, {}, sent(call));
  }

  claimTravel(call: ActionCall, tripId: string, body: Api.TravelClaimDto): Answered {
    return this.api.claimTravel(call.id, tripId, body, sent(call));
  }

  answerClaim(call: ActionCall, claimId: string, body: Api.TravelAnswerDto): Answered {
    return this.api.answerClaim(call.id, claimId, body, sent(call));
  }

  settleClaim(call: ActionCall, claimId: string, paidOn: string): Answered {
    return this.api.settleClaim(call.id, claimId, { paidOn }, sent(call));
  }

  /** The files of the request: those that bear a claim out are among them. */
  files(id: string): Observable<readonly Api.AttachmentDto[]> {
    return this.requests.listAttachments(id).pipe(map(({ items }) => items));
  }

  assess(call: ActionCall, body: Api.AutonomyDto): Answered {
    return this.api.assessAutonomy(call.id, body, sent(call));
  }
}

const sent = ({ version, context }: ActionCall) => ({ observe: 'response' as const, headers: { 'If-Match': `"${version}"` }, context });
