import { Injectable, inject } from '@angular/core';
import { type Api, type IdempotencyKeys } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { type Status, isOpen } from '@phare/requests/domain';
import { firstValueFrom } from 'rxjs';
import { type RequestSummary, type RequestView, TeamRequests } from '../request-file/team-requests.client';

const LATEST = 20;

/** What the telephone entry asks of the API. */
@Injectable({ providedIn: 'root' })
export class EntryClient {
  private readonly api = inject(RequestsService);
  private readonly requests = inject(TeamRequests);

  /** Requests of this organisation still open, as far as the caller may see. */
  async openRequests(organisationId: string): Promise<readonly RequestSummary[]> {
    const { items } = await firstValueFrom(this.requests.page({ view: 'all', organisationId, limit: LATEST }));
    return items.filter(({ status }) => isOpen(status as Status));
  }

  /** Rejects with the HttpErrorResponse of a refusal. Sent again as it is, it does not create twice. */
  send(body: Api.ReceiveRequestDto, keys: IdempotencyKeys): Promise<RequestView> {
    return firstValueFrom(this.api.receiveRequest<RequestView>(body, { context: keys.contextFor(body) }));
  }
}
