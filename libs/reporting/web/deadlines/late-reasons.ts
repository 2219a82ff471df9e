import { Component, computed, input } from '@angular/core';
import { type Api, formats, text } from '@phare/kernel/web';
import { DEADLINES_TEXT } from './deadlines.catalogue';

/** Why those that are late are, as whoever set their new date said it. */
@Component({
  selector: 'ph-late-reasons',
  template: `
    <section aria-labelledby="raisons">
      <h3 id="raisons">{{ t().why }}</h3>
      @if (rows().length === 0) {
        <p>{{ t().noLate }}</p>
      } @else {
        <table class="figures" role="table">
          <caption class="ph-hidden">{{ t().why }}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t().reason }}</th>
              <th role="columnheader" scope="col">{{ t().lateOnes }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.reason) {
              <tr role="row">
                <th role="rowheader" scope="row">{{ row.reason }}</th>
                <td role="cell"><span class="figures__column" aria-hidden="true">{{ t().lateOnes }}</span>{{ row.count }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
    </section>
  `,
  styleUrl: '../charts/figures-table.scss',
  styles: ':host { display: block; margin-block-start: 2rem; }',
})
export class LateReasons {
  readonly reasons = input.required<readonly Api.LateReasonCountDto[]>();

  protected readonly t = text(DEADLINES_TEXT);
  private readonly formats = formats();
  protected readonly rows = computed(() => this.reasons().map(({ reason, count }) => ({ reason: this.t().reasons[reason] ?? reason, count: count === null ? this.t().masked : this.formats().number(count) })));
}
