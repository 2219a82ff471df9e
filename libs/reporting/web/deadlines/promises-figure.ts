import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { type Bar, StackedBars } from '../charts/stacked-bars';
import type { PromisesView } from '../reports.client';
import { DEADLINES_TEXT } from './deadlines.catalogue';
import { type NamedPromises, PromisesTable } from './promises-table';

/** Promises by group: a picture, and the table that is equal to it. */
@Component({
  selector: 'ph-promises-figure',
  template: `
    <section [attr.aria-labelledby]="name()">
      <h3 [id]="name()">{{ heading() }}</h3>
      @if (tells()) {
        @if (draws()) {
          <ph-stacked-bars [bars]="bars()" [parts]="parts()" [maskedLabel]="t().maskedParts" [says]="says()" />
        }
        <ph-promises-table [caption]="t().table({ by: heading() })" [alone]="!draws()" [by]="by()" [groups]="groups()" [total]="total()" />
      } @else {
        <p>{{ t().tooFew }}</p>
      }
    </section>
  `,
  styles: ':host { display: block; margin-block-start: 2rem; }',
  imports: [StackedBars, PromisesTable],
})
export class PromisesFigure {
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly by = input.required<string>();
  readonly groups = input.required<readonly NamedPromises[]>();
  readonly total = input.required<PromisesView>();

  protected readonly t = text(DEADLINES_TEXT);
  private readonly formats = formats();
  /** Where every group is masked, neither a picture nor a table says anything. */
  protected readonly tells = computed(() => this.groups().some(({ received }) => received !== null));
  protected readonly parts = computed(() => Object.values(this.t().parts));
  protected readonly says = computed(() => {
    const { received, kept, late, pending } = this.total();
    return this.t().picture({ by: this.heading(), total: received ?? 0, kept: kept ?? 0, late: late ?? 0, pending: pending ?? 0 });
  });
  /** Masked down to one bar, it would compare nothing. */
  protected readonly draws = computed(() => this.bars().length > 1 || this.bars().length === this.groups().length);
  /** What is masked whole has no length to draw: the table has it. */
  protected readonly bars = computed(() =>
    this.groups().flatMap(({ label, kept, late, pending, received }): Bar[] => (received === null ? [] : [{ label, parts: [kept, late, pending], total: received, said: this.formats().number(received) }])),
  );
}
