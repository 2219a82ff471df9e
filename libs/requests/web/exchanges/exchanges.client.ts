import { type HttpEvent, HttpEventType, type HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { type Observable, filter, map, tap } from 'rxjs';
import { type ActionCall, type Answered, type RequestView, sent } from '../request-file/team-requests.client';

export type AttachedFile = Api.AttachmentDto;
export type HandedDocument = Api.HandedDocumentDto;
export type Reviews = Api.ReviewsDto;

/** What the organisation and the team send each other: messages, files, and what the first says of it at the end. */
@Injectable({ providedIn: 'root' })
export class Exchanges {
  private readonly api = inject(RequestsService);

  message(call: ActionCall, body: Api.MessageDto): Answered {
    return this.api.writeMessage(call.id, body, sent(call));
  }

  files(id: string): Observable<readonly AttachedFile[]> {
    return this.api.listAttachments(id).pipe(map(({ items }) => items));
  }

  /** Sends a file; `progress` is told the share that has left, where the browser says. */
  addFile(call: ActionCall, file: File, progress: (share: number) => void): Answered {
    const events = this.api.addAttachment(call.id, { file }, { ...sent(call), observe: 'events', reportProgress: true });
    return events.pipe(
      tap((event) => void (event.type === HttpEventType.UploadProgress && event.total && progress(event.loaded / event.total))),
      filter((event: HttpEvent<RequestView>): event is HttpResponse<RequestView> => event.type === HttpEventType.Response),
    );
  }

  handed(id: string): Observable<readonly HandedDocument[]> {
    return this.api.listHandedDocuments(id).pipe(map(({ items }) => items));
  }

  hand(call: ActionCall, modelIds: readonly string[]): Answered {
    return this.api.handDocuments(call.id, { modelIds: [...modelIds] }, sent(call));
  }

  reviews(id: string): Observable<Reviews> {
    return this.api.listReviews(id);
  }

  review(call: ActionCall, body: Api.ReviewDto): Answered {
    return this.api.reviewRequest(call.id, body, sent(call));
  }

  doNotContact(call: ActionCall, doNotContact: boolean): Answered {
    return this.api.stopQuestions(call.id, { doNotContact }, sent(call));
  }
}

/** Where a file is downloaded from: a link that the browser saves, and never shows. */
export const addressOf = (requestId: string, { id }: AttachedFile): string => `/api/requests/${requestId}/attachments/${id}`;
