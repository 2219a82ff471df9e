import { Injectable, inject } from '@angular/core';
import { type Api, type IdempotencyKeys, type Suggestion } from '@phare/kernel/web';
import { InboundMailsService } from '@phare/kernel/web/generated/inbound-mails';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { type Observable, catchError, firstValueFrom, map, of } from 'rxjs';

export type MailView = Api.MailDto;
export type WholeMailView = Api.WholeMailDto;
export type MailPage = Api.MailPageDto;
export type MailState = Api.MailDtoState;

/** Which e-mails are listed. */
export interface MailQuestion {
  readonly state: MailState;
  readonly dueBefore?: string | undefined;
  readonly cursor?: string | undefined;
}

const PAGE = 50;
const MOST_SUGGESTED = 8;

/** Received e-mails. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class InboundMailsClient {
  private readonly api = inject(InboundMailsService);
  private readonly requests = inject(RequestsService);

  page({ state, dueBefore, cursor }: MailQuestion): Observable<MailPage> {
    const params = { state, limit: PAGE, ...(dueBefore ? { dueBefore } : {}), ...(cursor ? { cursor } : {}) };
    return this.api.listInboundMails(params as Required<Api.ListInboundMailsParams>);
  }

  read(id: string): Observable<WholeMailView> {
    return this.api.readInboundMail(id);
  }

  accept(id: string, body: Api.AcceptMailDto, keys: IdempotencyKeys): Promise<Api.RequestDto> {
    return firstValueFrom(this.api.acceptInboundMail(id, body, { context: keys.contextFor({ id, body }) }));
  }

  attach(id: string, requestId: string, keys: IdempotencyKeys): Promise<Api.RequestDto> {
    return firstValueFrom(this.api.attachInboundMail(id, { requestId }, { context: keys.contextFor({ id, requestId }) }));
  }

  takeFile(id: string, index: number, keys: IdempotencyKeys): Promise<Api.RequestDto> {
    return firstValueFrom(this.api.takeMailFile(id, { index }, { context: keys.contextFor({ id, index }) }));
  }

  dismiss(id: string, reason: string): Promise<WholeMailView> {
    return firstValueFrom(this.api.dismissInboundMail(id, { reason }));
  }

  /** Requests in sight that a number, some words or a name finds, to add an e-mail to. */
  requestsLike(query: string): Observable<readonly Suggestion[]> {
    const params = { view: 'all', q: query, limit: MOST_SUGGESTED } as Required<Api.ListRequestsParams>;
    return this.requests.listRequests(params).pipe(
      map(({ items }) => items.map(({ id, number, organisation, organisationName, subject }) => ({ id, label: number, note: [organisation?.name ?? organisationName, subject].filter(Boolean).join(' · ') }))),
      catchError(() => of([])),
    );
  }
}
