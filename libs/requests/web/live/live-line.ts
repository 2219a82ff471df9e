import { Component, computed, inject } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { LIVE_TEXT } from './live.catalogue';
import { LiveRequest } from './live-request';

/** « Manon regarde », « Modifiée par Manon à l'instant »: said once, politely, above the request that is open. */
@Component({
  selector: 'ph-live-line',
  template: `<p class="live ph-no-print" role="status">
    @if (viewing(); as viewing) {
      <span class="live__viewers"><span class="live__dot" aria-hidden="true"></span>{{ viewing }}</span>
    }
    @if (changed(); as changed) {
      <span>{{ changed }}</span>
    }
  </p>`,
  styleUrl: './live-line.scss',
})
export class LiveLine {
  private readonly live = inject(LiveRequest);
  private readonly t = text(LIVE_TEXT);
  private readonly formats = formats();
  protected readonly viewing = computed(() => {
    const viewers = this.live.viewers();
    return viewers.length > 0 ? this.t().viewing({ names: this.formats().list(viewers), count: viewers.length }) : '';
  });
  protected readonly changed = computed(() => {
    const who = this.live.changedBy();
    return who === null ? '' : this.t().changedBy({ who });
  });
}
