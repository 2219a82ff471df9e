import { type Signal, signal } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../http/problem';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A list that is read page after page, the first at once. */
export class Paged<Item> {
  private readonly read = signal<readonly Item[] | null>(null);
  private readonly following = signal<string | null>(null);
  private readonly refused = signal<Problem | null>(null);
  private reading = false;
  readonly items: Signal<readonly Item[] | null> = this.read.asReadonly();
  readonly next = this.following.asReadonly();
  readonly problem = this.refused.asReadonly();

  constructor(private readonly pageAfter: (cursor: string | null) => Observable<Page<Item>>) {
    void this.more();
  }

  async more(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.refused.set(null);
    try {
      const { items, nextCursor } = await firstValueFrom(this.pageAfter(this.following()));
      this.read.update((known) => [...(known ?? []), ...items]);
      this.following.set(nextCursor);
    } catch (error) {
      this.refused.set(problemOf(error));
    } finally {
      this.reading = false;
    }
  }

  /** Some are no longer of this list. */
  drop(gone: (item: Item) => boolean): void {
    this.read.update((known) => known?.filter((item) => !gone(item)) ?? null);
  }
}
