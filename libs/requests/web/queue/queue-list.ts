import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, type Problem, problemOf } from '@phare/kernel/web';
import { catchError, firstValueFrom, forkJoin, map, of } from 'rxjs';
import { type RequestPage, type RequestSummary, TeamRequests } from '../request-file/team-requests.client';
import { SAVED_VIEWS, type SavedView, savedView } from './saved-views';

const PAGE = 50;
/** A count reads one page of the API at most: beyond it, « 100+ ». */
const MOST_COUNTED = 100;

/** The list of the view in the address, page after page, and how many each view holds. */
@Injectable()
export class QueueList {
  private readonly client = inject(TeamRequests);
  private readonly language = inject(Language);

  readonly view = signal<SavedView>(savedView(undefined));
  readonly query = signal('');
  readonly loadingMore = signal(false);
  readonly moreProblem = signal<Problem | null>(null);

  private readonly first = rxResource({
    params: () => ({ view: this.view().list, q: this.query(), locale: this.language.locale() }),
    stream: ({ params: { view, q } }) => this.client.page({ view, q, limit: PAGE }),
  });
  private readonly page = linkedSignal<{ read: RequestPage | undefined; of: string }, { of: string; page: RequestPage | undefined }>({
    source: () => ({ read: this.first.hasValue() ? this.first.value() : undefined, of: `${this.view().code} ${this.query()}` }),
    computation: ({ read, of: list }, last) => ({ of: list, page: read ?? (last?.value.of === list ? last.value.page : undefined) }),
  });
  private readonly counted = rxResource({ stream: () => forkJoin(SAVED_VIEWS.filter((view) => view.counted).map((view) => this.count(view))).pipe(map((counts) => new Map(counts))) });

  /** Undefined until the first page is read. */
  readonly items = computed<readonly RequestSummary[] | undefined>(() => this.page().page?.items);
  readonly nextCursor = computed(() => this.page().page?.nextCursor ?? null);
  readonly problem = computed(() => (this.first.error() ? problemOf(this.first.error()?.cause ?? this.first.error()) : null));
  readonly counts = linkedSignal<ReadonlyMap<string, string> | undefined, ReadonlyMap<string, string>>({
    source: () => (this.counted.hasValue() ? this.counted.value() : undefined),
    computation: (read, last) => read ?? last?.value ?? new Map<string, string>(),
  });

  retry(): void {
    this.first.reload();
  }

  async more(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreProblem.set(null);
    try {
      const next = await firstValueFrom(this.client.page({ view: this.view().list, q: this.query(), limit: PAGE, cursor }));
      this.page.update(({ of: list, page }) => ({ of: list, page: { items: [...(page?.items ?? []), ...next.items], nextCursor: next.nextCursor } }));
    } catch (error) {
      this.moreProblem.set(problemOf(error));
    } finally {
      this.loadingMore.set(false);
    }
  }

  /** Puts a request that was acted upon back in its row at once; what left the view goes at the next reading, not under the eyes. */
  replace(request: RequestSummary): void {
    this.page.update(({ of: list, page }) => ({ of: list, page: page && { ...page, items: page.items.map((item) => (item.id === request.id ? request : item)) } }));
    this.counted.reload();
  }

  private count(view: SavedView) {
    return this.client.page({ view: view.list, limit: MOST_COUNTED }).pipe(
      map(({ items, nextCursor }) => [view.code as string, nextCursor ? `${MOST_COUNTED}+` : String(items.length)] as const),
      catchError(() => of([view.code as string, ''] as const)),
    );
  }
}
