import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import type { PromisesView } from '../reports.client';
import { DEADLINES_TEXT } from './deadlines.catalogue';

/** A group of promises and its name. */
export interface NamedPromises extends PromisesView {
  readonly label: string;
}

/** The table that is equal to a picture of promises; each row is a card on a phone. */
@Component({ selector: 'ph-promises-table', templateUrl: './promises-table.html', styleUrl: '../charts/figures-table.scss' })
export class PromisesTable {
  readonly caption = input.required<string>();
  /** What a row is of: a month, a family, a territory. */
  readonly by = input.required<string>();
  readonly groups = input.required<readonly NamedPromises[]>();
  readonly total = input.required<PromisesView>();
  /** Without a picture, what is over the table says what it is of. */
  readonly alone = input(false);

  protected readonly t = text(DEADLINES_TEXT);
  private readonly formats = formats();
  protected readonly rows = computed(() => [...this.groups(), { ...this.total(), label: this.t().wholeYear }].map((group) => ({ label: group.label, cells: this.cellsOf(group) })));

  private cellsOf({ received, kept, late, pending, keptShare, medianDays, p90Days }: PromisesView) {
    const { columns, masked, nothing } = this.t();
    const count = (value: number | null) => (value === null ? masked : this.formats().number(value));
    const share = keptShare !== null ? this.formats().percent(keptShare) : kept === null || late === null ? masked : nothing;
    const days = (value: number | null) => (value === null ? nothing : this.formats().number(value));
    const said = { received: count(received), kept: count(kept), late: count(late), pending: count(pending), share, median: days(medianDays), p90: days(p90Days) };
    return Object.entries(columns)
      .map(([column, label]) => ({ label, said: said[column as keyof typeof said] }))
      .map((cell, index) => ({ ...cell, unsaid: index > 0 && [masked, nothing].includes(cell.said) }));
  }
}
