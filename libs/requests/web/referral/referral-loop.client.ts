import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { type Observable, map } from 'rxjs';
import type { ActionCall, Answered } from '../request-file/team-requests.client';

export type Target = Api.ReferralTargetStateDto;
export type LetterPreview = Api.LetterPreviewDto;

const sent = ({ version, context }: ActionCall) => ({ observe: 'response' as const, headers: { 'If-Match': `"${version}"` }, context });

/** What is asked of people outside: each target of a referral, and who confirms a request. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class ReferralLoop {
  private readonly api = inject(RequestsService);

  consent(call: ActionCall, targetId: string, body: Api.ConsentDto): Answered {
    return this.api.consentToShare(call.id, targetId, body, sent(call));
  }

  /** The letters as they would leave. */
  letters(requestId: string): Observable<readonly LetterPreview[]> {
    return this.api.readLetters(requestId).pipe(map(({ items }) => items));
  }

  sendLetter(call: ActionCall, targetId: string, body: Api.SendLetterDto): Answered {
    return this.api.sendLetter(call.id, targetId, body, sent(call));
  }

  revoke(call: ActionCall, targetId: string): Answered {
    return this.api.revokeLink(call.id, targetId, {}, sent(call));
  }

  report(call: ActionCall, targetId: string, body: Api.ReportAnswerDto): Answered {
    return this.api.reportAnswer(call.id, targetId, body, sent(call));
  }

  askConfirmation(call: ActionCall, body: Api.ConfirmerDto): Answered {
    return this.api.askConfirmation(call.id, body, sent(call));
  }

  confirm(call: ActionCall, body: Api.RequesterConfirmationDto): Answered {
    return this.api.confirmRequester(call.id, body, sent(call));
  }
}
