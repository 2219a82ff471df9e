import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { type RequestSummary, isFrame, isProposal } from '../../request-file/team-requests.client';
import { QueueList } from '../queue-list';

/** The rows that were picked to be acted upon together: of the view that is shown, and forgotten with it. */
@Injectable()
export class Selection {
  private readonly list = inject(QueueList);
  private readonly picked = linkedSignal<string, ReadonlySet<string>>({ source: () => `${this.list.view().code} ${this.list.query()}`, computation: () => new Set() });
  private last: string | null = null;

  /** In the order of the list; what left it is no longer picked. */
  readonly requests = computed(() => (this.list.items() ?? []).filter(({ id }) => this.picked().has(id)));

  has(id: string): boolean {
    return this.picked().has(id);
  }

  /** What only a frame or a proposal is shown of is not acted upon from here. */
  mayPick(request: RequestSummary): boolean {
    return !isFrame(request) && !isProposal(request);
  }

  toggle(id: string): void {
    this.last = id;
    this.put([id], !this.has(id));
  }

  /** Picks from the row picked last to this one (Shift and x). */
  extend(id: string): void {
    const ids = (this.list.items() ?? []).map((request) => request.id);
    const [from, to] = [ids.indexOf(this.last ?? id), ids.indexOf(id)];
    this.put(ids.slice(Math.min(from, to), Math.max(from, to) + 1), true);
    this.last = id;
  }

  clear(): void {
    this.picked.set(new Set());
  }

  /** Leaves picked only those. */
  keep(ids: readonly string[]): void {
    this.picked.set(new Set(ids));
  }

  private put(ids: readonly string[], picked: boolean): void {
    const allowed = new Set((this.list.items() ?? []).filter((request) => this.mayPick(request)).map(({ id }) => id));
    this.picked.update((before) => new Set(picked ? [...before, ...ids.filter((id) => allowed.has(id))] : [...before].filter((id) => !ids.includes(id))));
  }
}
