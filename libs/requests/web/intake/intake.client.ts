import { HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Api, IDEMPOTENCY_KEY, type IdempotencyKeys } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import type { FollowUpPromise } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';

export type NewRequest = Api.ReceiveRequestDto;
export type CallBack = Api.CallBackDto;

/** What the confirmation needs of the answer; without a session the API says no more. */
export interface SentRequest {
  readonly number: string;
  readonly receivedAt: string;
  readonly followUp: FollowUpPromise;
}

/** Sends requests from the public pages. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  private readonly api = inject(RequestsService);

  /** Rejects with the HttpErrorResponse of a refusal. Sent again as it is, it does not create twice. */
  send(body: NewRequest, keys: IdempotencyKeys): Promise<SentRequest> {
    return firstValueFrom(this.api.receiveRequest(body, { context: keys.contextFor(body) }));
  }

  /** The same, under a key that was given before. */
  sendAgain(body: NewRequest, key: string): Promise<SentRequest> {
    return firstValueFrom(this.api.receiveRequest(body, { context: new HttpContext().set(IDEMPOTENCY_KEY, key) }));
  }

  /** Asks to be called instead. As `send`. */
  askCall(body: CallBack, keys: IdempotencyKeys): Promise<SentRequest> {
    return firstValueFrom(this.api.receiveCallBack(body, { context: keys.contextFor(body) }));
  }
}
