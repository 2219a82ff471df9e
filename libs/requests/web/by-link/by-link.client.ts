import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { LinksService } from '@phare/kernel/web/generated/links';
import type { Observable } from 'rxjs';

/** What a mailed link opens, without an account. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class ByLink {
  private readonly api = inject(LinksService);

  confirmation(token: string): Observable<Api.ConfirmationAskedDto> {
    return this.api.readConfirmation({ token });
  }

  confirm(token: string, confirmed: boolean): Observable<Api.ConfirmationGivenDto> {
    return this.api.answerConfirmation({ token, confirmed });
  }

  letter(token: string): Observable<Api.LetterShownDto> {
    return this.api.readLetter({ token });
  }

  answer(body: Api.AnswerByLinkDto): Observable<Api.LetterAnsweredDto> {
    return this.api.answerLetter(body);
  }
}
