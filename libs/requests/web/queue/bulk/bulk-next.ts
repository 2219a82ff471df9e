import { Injectable, inject, signal } from '@angular/core';
import { type Api, IdempotencyKeys, problemOf } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { type RequestSummary, TeamRequests, versioned } from '../../request-file/team-requests.client';
import { QueueList } from '../queue-list';
import { Selection } from './selection';

/** A request that an action on several did not change, and why. */
export interface RefusedOne {
  readonly number: string;
  readonly why: string;
}

/** Plans what comes next for each picked request, one after the other, each from the version that is on the screen: one that is refused stops none of the others. */
@Injectable()
export class BulkNext {
  private readonly client = inject(TeamRequests);
  private readonly list = inject(QueueList);
  private readonly selection = inject(Selection);
  private readonly keys = new IdempotencyKeys();

  /** How many of how many; null when nothing is on its way. */
  readonly progress = signal<{ readonly done: number; readonly all: number } | null>(null);
  readonly refused = signal<readonly RefusedOne[]>([]);

  /** Answers how many were changed; those that were not stay picked. */
  async plan(body: Api.NextActionDto): Promise<number> {
    const requests = this.selection.requests();
    const kept: string[] = [];
    this.refused.set([]);
    for (const [done, request] of requests.entries()) {
      this.progress.set({ done, all: requests.length });
      const why = await this.planOne(request, body);
      if (why === null) continue;
      kept.push(request.id);
      this.refused.update((refused) => [...refused, { number: request.number, why }]);
    }
    this.progress.set(null);
    this.selection.keep(kept);
    return requests.length - kept.length;
  }

  /** Why it was refused; null once it is done. */
  private async planOne({ id, version = 0 }: RequestSummary, body: Api.NextActionDto): Promise<string | null> {
    try {
      const context = this.keys.contextFor({ action: 'plan_next', id, version, typed: body });
      this.list.replace(versioned(await firstValueFrom(this.client.planNext({ id, version, context }, body))).request);
      return null;
    } catch (error) {
      const { detail, title } = problemOf(error);
      return detail || title;
    }
  }
}
