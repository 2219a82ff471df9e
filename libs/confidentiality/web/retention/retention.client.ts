import { Injectable, inject } from '@angular/core';
import { type Api, IdempotencyKeys } from '@phare/kernel/web';
import { RetentionService } from '@phare/kernel/web/generated/retention';
import type { Observable } from 'rxjs';

export type HoldView = Api.HoldDto;
export type DestructionView = Api.DestructionDto;
export type Counts = Api.DestroyedCountsDto;
export type DueState = Required<Api.ListDueRequestsParams>['state'];

const after = (cursor: string | null) => (cursor === null ? {} : { cursor });

/** What is kept for how long, what is due and what is held. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Retention {
  private readonly api = inject(RetentionService);
  private readonly keys = new IdempotencyKeys();

  schedule(): Observable<Api.RetentionScheduleDto> {
    return this.api.readSchedule();
  }

  due(state: DueState, cursor: string | null): Observable<Api.DuePageDto> {
    return this.api.listDueRequests({ state, ...after(cursor) } as Required<Api.ListDueRequestsParams>);
  }

  holds(cursor: string | null): Observable<Api.HoldPageDto> {
    return this.api.listHolds(after(cursor) as Required<Api.ListHoldsParams>);
  }

  placeHold(body: Api.NewHoldDto): Observable<HoldView> {
    return this.api.placeHold(body, { context: this.keys.contextFor(body) });
  }

  tryDestruction(): Observable<Api.DryRunDto> {
    return this.api.tryDestruction();
  }

  destructions(cursor: string | null): Observable<Api.DestructionPageDto> {
    return this.api.listDestructions(after(cursor) as Required<Api.ListDestructionsParams>);
  }

  destruction(id: string): Observable<DestructionView> {
    return this.api.readDestruction(id);
  }

  askDestruction(body: Api.AskDestructionDto): Observable<DestructionView> {
    return this.api.askDestruction(body, { context: this.keys.contextFor(body) });
  }

  confirmDestruction(id: string): Observable<DestructionView> {
    return this.api.confirmDestruction(id, {});
  }

  cancelDestruction(id: string): Observable<DestructionView> {
    return this.api.cancelDestruction(id, {});
  }

  liftHold({ id }: HoldView): Observable<HoldView> {
    return this.api.liftHold(id, {});
  }
}
