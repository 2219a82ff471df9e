import { Component, computed, input } from '@angular/core';
import type { Api } from '@phare/kernel/web';
import { formats, text } from '@phare/kernel/web';
import { type Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { RETENTION_TEXT } from './retention.catalogue';

/** Ended requests by number and dates. */
@Component({
  selector: 'ph-due-list',
  template: `
    <ph-paged-list [list]="list()" [words]="t()">
      <ul class="register register--lines">
        @for (row of rows(); track row.number) {
          <li class="register__head">
            <span class="register__name">{{ row.number }}</span>
            <span class="register__soft">{{ row.dates }}</span>
          </li>
        } @empty {
          <li class="register__soft">{{ empty() }}</li>
        }
      </ul>
    </ph-paged-list>
  `,
  styleUrl: '../registers.scss',
  imports: [PagedList],
})
export class DueList {
  readonly list = input.required<Paged<Api.DueRequestDto>>();
  readonly empty = input.required<string>();

  protected readonly t = text(RETENTION_TEXT);
  private readonly formats = formats();
  protected readonly rows = computed(() => {
    const [t, { date }] = [this.t(), this.formats()];
    return this.list()
      .items()
      ?.map(({ number, endedOn, keptThrough }) => ({ number, dates: t.dates({ ended: date(endedOn), through: date(keptThrough) }) }));
  });
}
