import { Component, computed } from '@angular/core';
import { text } from '@phare/kernel/web';
import { PromisesTable, type PromisesView, StackedBars } from '@phare/reporting/web/figures';
import { STYLE_TEXT } from './style.catalogue';

const TOTAL: PromisesView = { received: 41, kept: 29, late: 6, pending: 6, keptShare: 83, medianDays: 9, p90Days: 27 };
const MONTHS = {
  october: { received: 18, kept: 13, late: 5, pending: 0, keptShare: 72, medianDays: 11, p90Days: 31 },
  november: { received: 23, kept: null, late: null, pending: null, keptShare: null, medianDays: null, p90Days: null },
} satisfies Record<string, PromisesView>;

/** A picture of figures and the table that is equal to it, with a number that is masked. */
@Component({ selector: 'app-figures-section', templateUrl: './figures-section.html', imports: [PromisesTable, StackedBars] })
export class FiguresSection {
  private readonly words = text(STYLE_TEXT);
  protected readonly t = computed(() => this.words().figures);
  protected readonly total = TOTAL;
  protected readonly groups = computed(() => (['october', 'november'] as const).map((month) => ({ ...MONTHS[month], label: this.t().months[month] })));
  protected readonly parts = computed(() => Object.values(this.t().parts));
  protected readonly bars = computed(() => this.groups().map(({ label, kept, late, pending, received }) => ({ label, parts: [kept, late, pending], total: received, said: `${received}` })));
}
