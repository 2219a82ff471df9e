import { Component, computed, effect, inject, input, output } from '@angular/core';
import { BrowserClock, Notice, formats, text } from '@phare/kernel/web';
import type { DatedAccess } from '../acting';
import { FILE_TEXT } from '../request-file.catalogue';

/** Until when the caller may read what they would not see otherwise. Stands above the request while they read; says when the time is up. */
@Component({ selector: 'ph-access-banner', templateUrl: './access-banner.html', styleUrl: './access-banner.scss', imports: [Notice] })
export class AccessBanner {
  readonly access = input.required<DatedAccess>();
  readonly timeUp = output();

  private readonly words = text(FILE_TEXT);
  private readonly formats = formats();
  private readonly clock = inject(BrowserClock);
  protected readonly t = computed(() => this.words().access);
  protected readonly heading = computed(() => {
    const { kind, until } = this.access();
    return kind === 'break_glass' ? this.t().break_glass({ time: this.formats().time(until) }) : this.t().access_after_closing({ date: this.formats().dateTime(until) });
  });

  constructor() {
    effect((onCleanup) => {
      const left = new Date(this.access().until).getTime() - this.clock.now().getTime();
      const timer = setTimeout(() => this.timeUp.emit(), left);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
