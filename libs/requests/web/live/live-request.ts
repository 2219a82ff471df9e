import { Injectable, type Provider, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Session } from '@phare/kernel/web';
import { catchError, filter, firstValueFrom, of } from 'rxjs';
import { OpenRequest } from '../request-file/open-request';
import { TeamRequests } from '../request-file/team-requests.client';
import { type Change, LiveNews } from './live-news';

/** Keeps the request on the screen as it is now, whoever changes it, without losing what is being written. */
@Injectable()
export class LiveRequest {
  private readonly open = inject(OpenRequest);
  private readonly news = inject(LiveNews);
  private readonly client = inject(TeamRequests);
  private readonly session = inject(Session);
  private readonly due = signal<Change | null>(null);

  /** Who else has it open. */
  readonly viewers = this.news.viewers.asReadonly();
  /** Who changed it under the reader's eyes, by name where it is known; null when nobody did. */
  readonly changedBy = linkedSignal<string | null, string | null>({ source: this.open.id, computation: () => null });

  constructor() {
    effect(() => this.news.viewing.set(this.open.opened()?.request.id ?? null));
    this.news.changes.pipe(filter(({ id }) => id === this.open.id()), takeUntilDestroyed()).subscribe((change) => this.due.set(change));
    this.news.readAgain.pipe(takeUntilDestroyed()).subscribe(() => void this.compare());
    this.open.acted.pipe(takeUntilDestroyed()).subscribe(() => this.changedBy.set(null));
    effect(() => {
      const change = this.due();
      if (change && !this.open.sending().has(change.id)) untracked(() => void this.look(change));
    });
  }

  /** After a silence: whether it changed is asked without opening it, so that coming back to a window is not written in the read log. */
  private async compare(): Promise<void> {
    const id = this.open.id();
    if (!id) return;
    const page = await firstValueFrom(this.client.page({ view: 'all', ids: id }).pipe(catchError(() => of(null))));
    const found = page?.items.find((item) => item.id === id);
    if (page) this.due.set({ id, version: found?.version ?? null });
  }

  private async look({ id, version }: Change): Promise<void> {
    this.due.set(null);
    if (this.isKnown(id, version)) return;
    const latest = await firstValueFrom(this.open.read(id).pipe(catchError(() => of(null))));
    if (!latest) return this.open.id() === id ? this.open.retry() : undefined;
    if (this.isKnown(id, latest.version) || this.open.sending().has(id)) return;
    const last = this.open.overtake(latest).at(-1)?.actor;
    if (last?.personId !== this.session.view()?.user.personId) this.changedBy.set(last?.name ?? '');
  }

  /** The screen shows another request, or this one in that version at least. */
  private isKnown(id: string, version: number | null): boolean {
    const shown = this.open.opened();
    return shown?.request.id !== id || this.open.id() !== id || (version !== null && version <= shown.version);
  }
}

/** For each page of the team that opens a request. */
export const liveProviders: readonly Provider[] = [LiveNews, LiveRequest];
