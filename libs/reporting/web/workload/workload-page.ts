import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { BrowserClock, Language, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { reassigned } from '@phare/reporting/domain';
import { Reports } from '../reports.client';
import { SteeringViews } from '../views/steering-views';
import { TransferTrial } from './transfer-trial';
import { WORKLOAD_TEXT } from './workload.catalogue';
import { WorkloadFigure } from './workload-figure';

/** The month before or after one, both `YYYY-MM`. */
const beside = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** D5: who carries what, and what it would be in other hands; the month is in the address, a trial is nowhere but on the screen. */
@Component({ selector: 'ph-workload-page', templateUrl: './workload-page.html', imports: [RouterLink, EmptyState, ProblemNotice, TransferTrial, WorkloadFigure, SteeringViews] })
export class WorkloadPage {
  readonly mois = input<string>();

  protected readonly t = text(WORKLOAD_TEXT);
  protected readonly formats = formats();
  private readonly client = inject(Reports);
  private readonly language = inject(Language);
  private readonly thisMonth = inject(BrowserClock).now().toISOString().slice(0, 7);
  protected readonly month = computed(() => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(this.mois() ?? '') ? (this.mois() ?? '') : this.thisMonth));
  protected readonly months = computed(() => [beside(this.month(), -1), beside(this.month(), 1)].filter((month) => month <= this.thisMonth));
  protected readonly answer = rxResource({
    params: () => ({ month: this.month(), locale: this.language.locale() }),
    stream: ({ params: { month } }) => this.client.workload({ from: `${month}-01`, until: lastDayOf(month) }),
  });
  protected readonly problem = computed(() => (this.answer.error() ? problemOf(this.answer.error()?.cause ?? this.answer.error()) : null));
  protected readonly people = computed(() => (this.answer.hasValue() ? this.answer.value().items : null));
  /** From a request to the person who would have it. */
  protected readonly moves = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly shown = computed(() => reassigned(this.people() ?? [], this.moves()));

  constructor() {
    pageTitle(() => this.t().title);
  }
}
