import { Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { painted } from '@phare/kernel/web';
import { Subject, catchError, exhaustMap, of, startWith, throttleTime } from 'rxjs';
import { type RequestCounts, TeamRequests } from '../request-file/team-requests.client';

/** Counts follow what happens, but not more often than anyone reads them. */
const AT_MOST_EVERY_MS = 2_000;

/** How many requests each view holds, exactly. The last reading stays until the next. */
@Injectable()
export class QueueCounts {
  private readonly client = inject(TeamRequests);
  private readonly asked = new Subject<void>();
  private readonly known = signal<RequestCounts | null>(null);

  readonly held = this.known.asReadonly();

  constructor() {
    this.asked
      .pipe(
        startWith(undefined),
        throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
        exhaustMap(() => this.client.counts().pipe(catchError(() => of(null)))),
        takeUntilDestroyed(),
      )
      .subscribe((counts) => counts && this.known.set(counts));
  }

  /** Something changed: they are counted again shortly, never before what changed is on the screen. */
  read(): void {
    void painted().then(() => this.asked.next());
  }
}
