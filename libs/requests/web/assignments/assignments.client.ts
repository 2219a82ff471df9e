import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import type { Observable } from 'rxjs';
import type { ActionCall, Answered } from '../request-file/team-requests.client';

export type SuggestionView = Api.SuggestionDto;

/** Calls on who accompanies a request. Each rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Assignments {
  private readonly api = inject(RequestsService);

  suggestions(id: string): Observable<Api.SuggestionsDto> {
    return this.api.suggestResources(id);
  }

  propose(call: ActionCall, body: Api.ProposeDto): Answered {
    return this.api.proposeResource(call.id, body, sent(call));
  }

  handOver(call: ActionCall, body: Api.HandOverDto): Answered {
    return this.api.handOverRequest(call.id, body, sent(call));
  }

  takeOn(call: ActionCall, assignmentId: string, body: Api.TakeOnDto): Answered {
    return this.api.takeOnRequest(call.id, assignmentId, body, sent(call));
  }

  declareConflict(call: ActionCall, assignmentId: string, body: Api.DeclareConflictDto): Answered {
    return this.api.declareConflict(call.id, assignmentId, body, sent(call));
  }

  decline(call: ActionCall, assignmentId: string, body: Api.DeclineDto): Answered {
    return this.api.declineAssignment(call.id, assignmentId, body, sent(call));
  }

  choose(call: ActionCall, body: Api.ChoiceDto): Answered {
    return this.api.chooseSupport(call.id, body, sent(call));
  }
}

const sent = ({ version, context }: ActionCall) => ({ observe: 'response' as const, headers: { 'If-Match': `"${version}"` }, context });
