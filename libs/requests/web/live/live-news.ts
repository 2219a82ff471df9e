import { DOCUMENT, DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Session } from '@phare/kernel/web';
import { Subject, fromEvent } from 'rxjs';
import { OPEN_EVENT_SOURCE } from './event-source';

/** A request that came or changed; without a version when the one that is open has left the caller's sight. */
export interface Change {
  readonly id: string;
  readonly version: number | null;
}

/**
 * What happens to requests, as it happens (`GET /api/requests/events`). Followed while the page is under someone's eyes: a hidden one would keep
 * a connection for nothing, and say that somebody is looking. Back in sight, or after a silence, what is on the screen is read again.
 */
@Injectable()
export class LiveNews {
  readonly changes = new Subject<Change>();
  /** Something may have been missed. */
  readonly readAgain = new Subject<void>();
  /** The request that is open: colleagues who have it open too are told. */
  readonly viewing = signal<string | null>(null);
  /** The names of those colleagues. */
  readonly viewers = signal<readonly string[]>([]);

  private readonly document = inject(DOCUMENT);
  private readonly openSource = inject(OPEN_EVENT_SOURCE);
  private readonly session = inject(Session);
  private readonly visible = signal(this.document.visibilityState !== 'hidden');
  private current: EventSource | null = null;
  private opening: EventSource | null = null;
  private heardBefore = false;

  constructor() {
    fromEvent(this.document, 'visibilitychange')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.visible.set(this.document.visibilityState !== 'hidden'));
    effect(() => {
      const follows = this.visible() && this.session.may('request.follow_live');
      const viewing = this.viewing();
      untracked(() => (follows ? this.follow(viewing) : this.stop()));
    });
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** The stream that was heard so far is closed once the next one hears: nothing falls between them. */
  private follow(viewing: string | null): void {
    this.opening?.close();
    this.viewers.set([]);
    const source = this.openSource(viewing ? `/api/requests/events?viewing=${viewing}` : '/api/requests/events');
    this.opening = source;
    if (!source) return;
    source.addEventListener('ready', () => this.ready(source));
    source.addEventListener('changed', ({ data }) => this.changes.next(JSON.parse(data as string) as Change));
    source.addEventListener('viewers', ({ data }) => this.tellViewers(JSON.parse(data as string) as Viewing));
    source.addEventListener('ended', () => this.ended(source));
    source.addEventListener('error', () => this.failed(source, viewing));
  }

  private ready(source: EventSource): void {
    const takesOver = source === this.opening && this.current !== null;
    if (source === this.opening) {
      this.current?.close();
      this.current = source;
      this.opening = null;
    }
    if (this.heardBefore && !takesOver) this.readAgain.next();
    this.heardBefore = true;
  }

  private tellViewers({ id, viewers }: Viewing): void {
    if (id === this.viewing()) this.viewers.set(viewers.map(({ name }) => name));
  }

  /** The session has ended, or has a new token: who is there is asked again, and followed again if they still may. */
  private ended(source: EventSource): void {
    source.close();
    void this.session.refresh();
  }

  /** Refused, where it is closed: the request is out of sight, and the rest is followed without it. A line that broke opens again by itself. */
  private failed(source: EventSource, viewing: string | null): void {
    this.viewers.set([]);
    if (source.readyState !== source.CLOSED || (source !== this.opening && source !== this.current)) return;
    if (source === this.current) this.current = null;
    if (viewing) this.follow(null);
  }

  private stop(): void {
    this.opening?.close();
    this.current?.close();
    this.opening = this.current = null;
    this.viewers.set([]);
  }
}

interface Viewing {
  readonly id: string;
  readonly viewers: readonly { readonly name: string }[];
}
