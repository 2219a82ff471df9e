import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Language, type Problem, problemOf } from '@phare/kernel/web';
import { bufferTime, catchError, debounceTime, filter, firstValueFrom, of } from 'rxjs';
import { LiveNews } from '../live/live-news';
import { type RequestPage, type RequestSummary, TeamRequests } from '../request-file/team-requests.client';
import { QueueCounts } from './queue-counts';
import { type SavedView, savedView } from './saved-views';

/** A page of the API, at most: a few screens of rows. */
const PAGE = 50;
const LOOKED_AT_TOGETHER = 100;
const TOGETHER_MS = 250;

/** The list of the view in the address, page after page, kept as it is now: rows change in place, and what came is announced, never slipped in under the eyes. */
@Injectable()
export class QueueList {
  private readonly client = inject(TeamRequests);
  private readonly language = inject(Language);
  private readonly counts = inject(QueueCounts);

  readonly view = signal<SavedView>(savedView(undefined));
  readonly query = signal('');
  readonly loadingMore = signal(false);
  readonly moreProblem = signal<Problem | null>(null);
  /** Rows that stay, though their request has left the view: the one that is open, the one that has the focus. */
  readonly held = signal<() => readonly (string | undefined)[]>(() => []);

  private readonly first = rxResource({
    params: () => ({ view: this.view().list, q: this.query(), locale: this.language.locale() }),
    stream: ({ params: { view, q } }) => this.client.page({ view, q, limit: PAGE }),
  });
  private readonly listed = computed(() => `${this.view().code} ${this.query()}`);
  private readonly page = linkedSignal<{ read: RequestPage | undefined; of: string }, { of: string; page: RequestPage | undefined }>({
    source: () => ({ read: this.first.hasValue() ? this.first.value() : undefined, of: this.listed() }),
    computation: ({ read, of: list }, last) => ({ of: list, page: read ?? (last?.value.of === list ? last.value.page : undefined) }),
  });
  private readonly came = linkedSignal<string, ReadonlySet<string>>({ source: this.listed, computation: () => new Set() });

  /** Undefined until the first page is read. */
  readonly items = computed<readonly RequestSummary[] | undefined>(() => this.page().page?.items);
  readonly nextCursor = computed(() => this.page().page?.nextCursor ?? null);
  readonly problem = computed(() => (this.first.error() ? problemOf(this.first.error()?.cause ?? this.first.error()) : null));
  /** How many requests came into the view since it was read. */
  readonly arrived = computed(() => this.came().size);

  constructor() {
    const news = inject(LiveNews);
    news.changes.pipe(bufferTime(TOGETHER_MS), filter((changes) => changes.length > 0), takeUntilDestroyed()).subscribe((changes) => {
      const known = new Map(this.items()?.map(({ id, version }) => [id, version ?? 0]));
      void this.look([...new Set(changes.filter(({ id, version }) => version === null || version > (known.get(id) ?? 0)).map(({ id }) => id))]);
    });
    news.readAgain.pipe(debounceTime(TOGETHER_MS), takeUntilDestroyed()).subscribe(() => void this.readAgain());
  }

  retry(): void {
    this.came.set(new Set());
    this.first.reload();
    this.counts.read();
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
    this.change((items) => items.map((item) => (item.id === request.id ? request : item)));
    this.counts.read();
  }

  /** Looks at some requests again: those on the screen change in place or leave, those that came are announced. */
  private async look(ids: readonly string[]): Promise<void> {
    const list = this.listed();
    for (let from = 0; from < ids.length; from += LOOKED_AT_TOGETHER) {
      const some = ids.slice(from, from + LOOKED_AT_TOGETHER);
      const page = await firstValueFrom(this.client.page({ view: this.view().list, q: this.query(), limit: LOOKED_AT_TOGETHER, ids: some.join(',') }).pipe(catchError(() => of(null))));
      if (page && list === this.listed()) this.settle(some, page.items);
    }
    if (ids.length > 0) this.counts.read();
  }

  private settle(ids: readonly string[], found: readonly RequestSummary[]): void {
    const now = new Map(found.map((request) => [request.id, request]));
    const shown = new Set(this.items()?.map(({ id }) => id));
    const held = this.held()();
    this.change((items) => items.filter(({ id }) => !ids.includes(id) || now.has(id) || held.includes(id)).map((item) => now.get(item.id) ?? item));
    this.came.update((came) => new Set([...came, ...[...now.keys()].filter((id) => !shown.has(id))]));
  }

  /** After a silence: every row on the screen, and what may have come before them; from the top where they are many. */
  private async readAgain(): Promise<void> {
    if ((this.items()?.length ?? 0) > LOOKED_AT_TOGETHER) return this.retry();
    const first = await firstValueFrom(this.client.page({ view: this.view().list, q: this.query(), limit: PAGE }).pipe(catchError(() => of(null))));
    await this.look([...new Set([...(this.items() ?? []), ...(first?.items ?? [])].map(({ id }) => id))]);
  }

  private change(of: (items: RequestSummary[]) => RequestSummary[]): void {
    this.page.update(({ of: list, page }) => ({ of: list, page: page && { ...page, items: of(page.items) } }));
  }
}
