import { Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { type Api, Notice, Session, formats, text } from '@phare/kernel/web';
import { HealthService } from '@phare/kernel/web/generated/health';
import { firstValueFrom } from 'rxjs';
import { SWEEP_TEXT } from './sweep-banner.catalogue';

/** How often the staff's pages ask whether deadlines are still watched: twice in the time after which they are not. */
const EVERY_MS = 15 * 60_000;

/** For the staff, on every page: deadlines are no longer watched, and reminders no longer leave (design/security.md, « Mail and jobs »). */
@Component({ selector: 'app-sweep-banner', templateUrl: './sweep-banner.html', imports: [Notice] })
export class SweepBanner {
  protected readonly t = text(SWEEP_TEXT);
  private readonly formats = formats();
  private readonly api = inject(HealthService);
  private readonly session = inject(Session);
  private readonly asks = computed(() => this.session.may('health.read_sweep'));
  private readonly sweep = signal<Api.SweepDto | null>(null);
  protected readonly late = computed(() => this.sweep()?.late ?? false);
  protected readonly said = computed(() => {
    const at = this.sweep()?.sweptAt;
    return at ? this.t().notWatched({ at: this.formats().dateTime(at) }) : this.t().neverWatched;
  });

  constructor() {
    const timer = setInterval(() => void this.look(), EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      if (this.asks()) untracked(() => void this.look());
      else this.sweep.set(null);
    });
  }

  /** An API that does not answer has its own message on the page that asked. */
  private async look(): Promise<void> {
    if (!this.asks()) return;
    this.sweep.set(await firstValueFrom(this.api.sweep()).catch(() => this.sweep()));
  }
}
