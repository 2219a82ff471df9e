import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { IdempotencyKeys } from '@phare/kernel/web';
import type { FollowUpPromise } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';

/** The body of `POST /api/requests`, as the public form fills it. */
export interface NewRequest {
  readonly organisationId?: string;
  readonly organisationName?: string;
  readonly channel: 'web';
  readonly requester: { readonly name?: string; readonly email?: string; readonly phone?: string; readonly function: string };
  readonly subject: string;
  readonly description: string;
  readonly offerItems: readonly string[];
  readonly situation: { readonly affectsFunctioning: boolean; readonly kinds: readonly string[]; readonly deadline?: string };
  readonly preferredModes: readonly string[];
  readonly excludedPersons: readonly ({ readonly personId: string } | { readonly text: string })[];
  readonly audience: { readonly sealed: boolean; readonly persons: readonly { readonly name: string; readonly email: string }[]; readonly keeperId?: string };
  readonly notice: { readonly version: 'current'; readonly readBy: 'requester' };
}

/** What the confirmation needs of the answer; without a session the API says no more. */
export interface SentRequest {
  readonly number: string;
  readonly receivedAt: string;
  readonly followUp: FollowUpPromise;
  /** Only with a session. */
  readonly id?: string;
}

/** The only place that knows where requests are sent. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  private readonly http = inject(HttpClient);

  /** Rejects with the HttpErrorResponse of a refusal. Sent again as it is, it does not create twice. */
  send(body: NewRequest, keys: IdempotencyKeys): Promise<SentRequest> {
    return firstValueFrom(this.http.post<SentRequest>('/api/requests', body, { context: keys.contextFor(body) }));
  }
}
