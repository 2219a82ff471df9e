import { Injectable, inject } from '@angular/core';
import { IdempotencyKeys, Toasts, problemOf, text } from '@phare/kernel/web';
import { isUndoable } from '@phare/requests/domain';
import { firstValueFrom } from 'rxjs';
import { LIFE_TEXT } from './actions/life.catalogue';
import { type ActedRequest, OpenRequest } from './open-request';
import { type RequestView, TeamRequests, versioned } from './team-requests.client';

/** « Annuler », for whoever has just acted: shown for eight seconds, possible for a minute (domain.md §6). Provided by each page that opens a request. */
@Injectable()
export class Undoing {
  private readonly client = inject(TeamRequests);
  private readonly open = inject(OpenRequest);
  private readonly toasts = inject(Toasts);
  private readonly keys = new IdempotencyKeys();
  private readonly t = text(LIFE_TEXT);

  /** What takes back an action, also while its answer is on its way; nothing when it cannot be. */
  of({ action, request, pending, settled }: ActedRequest): (() => void) | undefined {
    if (!request.undo && !(pending && isUndoable(action))) return undefined;
    return () => void settled.then((after) => after?.undo && this.takeBack(after));
  }

  private async takeBack({ id, number, version = 0 }: RequestView): Promise<void> {
    try {
      const context = this.keys.contextFor({ action: 'undo', id, version });
      this.open.replace(versioned(await firstValueFrom(this.client.undo({ id, version, context }))));
      this.toasts.show(this.t().undone({ number }));
    } catch (error) {
      this.toasts.show(problemOf(error).detail || this.t().notUndone);
      this.open.retry();
    }
  }
}
