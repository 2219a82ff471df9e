import { Component, computed, input } from '@angular/core';
import { DESTROYED_KINDS } from '@phare/confidentiality/domain';
import { formats, text } from '@phare/kernel/web';
import type { Counts } from '../retention/retention.client';
import { DESTRUCTIONS_TEXT } from './destructions.catalogue';

/** How much, by category; what there is none of is not said. */
@Component({
  selector: 'ph-counts-list',
  template: `
    <ul>
      @for (line of lines(); track line.kind) {
        <li>{{ line.said }}</li>
      }
    </ul>
  `,
})
export class CountsList {
  readonly counts = input.required<Counts>();

  private readonly t = text(DESTRUCTIONS_TEXT);
  private readonly formats = formats();
  protected readonly lines = computed(() =>
    DESTROYED_KINDS.map((kind) => ({ kind, n: this.counts()[kind] }))
      .filter(({ n }) => n > 0)
      .map(({ kind, n }) => ({ kind, said: `${this.formats().number(n)} ${this.t().kinds[kind]({ n })}` })),
  );
}
