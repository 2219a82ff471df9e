import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output } from '@angular/core';
import type { CivilDate } from '@phare/kernel/domain';
import { formats, text } from '@phare/kernel/web';
import { dayAfterKey, monthOf, weeksOf } from '@phare/reporting/domain';
import { AGENDA_TEXT } from './agenda.catalogue';
import { DateShape } from './date-shape';
import type { DatedEntry } from './dated-entries';

/** How many shapes a day has room for. */
const MOST_SHAPES = 3;

/** A month as a grid of days: one stop for Tab, arrows from day to day, PageUp and PageDown from month to month (APG, « Grid »). */
@Component({ selector: 'ph-month-grid', templateUrl: './month-grid.html', styleUrl: './month-grid.scss', imports: [DateShape] })
export class MonthGrid {
  readonly day = input.required<CivilDate>();
  readonly today = input.required<CivilDate>();
  readonly entries = input.required<ReadonlyMap<string, readonly DatedEntry[]>>();
  readonly chosen = output<CivilDate>();

  protected readonly t = text(AGENDA_TEXT);
  private readonly formats = formats();
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly month = computed(() => monthOf(this.day()));
  protected readonly label = computed(() => this.t().grid({ month: this.formats().month(this.month()) }));
  protected readonly weekdays = computed(() => (weeksOf(this.month())[0] ?? []).map((date) => this.formats().weekday(date)));
  protected readonly weeks = computed(() => weeksOf(this.month()).map((week) => week.map((date) => this.cellOf(date))));

  protected press(event: KeyboardEvent): void {
    const to = dayAfterKey(event.key, this.day());
    if (!to) return;
    event.preventDefault();
    this.chosen.emit(to);
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), { injector: this.injector });
  }

  private cellOf(date: CivilDate) {
    const entries = this.entries().get(date) ?? [];
    const { today, dates, numberOf } = this.t();
    const said = [this.formats().longDate(date), ...(date === this.today() ? [today] : []), dates({ count: entries.length })];
    return { date, number: numberOf({ day: Number(date.slice(8)) }), name: said.join(', '), shapes: entries.slice(0, MOST_SHAPES), more: Math.max(0, entries.length - MOST_SHAPES), beside: monthOf(date) !== this.month(), today: date === this.today() };
  }
}
