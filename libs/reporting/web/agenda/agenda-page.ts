import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type CivilDate, civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, formats, pageTitle, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ENTRY_KINDS, monthOf, monthsFrom } from '@phare/reporting/domain';
import { DIARY_TEXT } from '../diary/diary.catalogue';
import { DiaryEntries } from '../diary/diary-entries';
import { DiaryViews } from '../diary/diary-views';
import { AGENDA_TEXT } from './agenda.catalogue';
import { DateShape } from './date-shape';
import { type DatedEntry, DatedEntries } from './dated-entries';
import { MonthGrid } from './month-grid';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** C3: the dates of what one works on, by month or as a list; both are in the address. */
@Component({ selector: 'ph-agenda-page', templateUrl: './agenda-page.html', styleUrl: './agenda-page.scss', imports: [RouterLink, ProblemNotice, DateShape, DatedEntries, DiaryViews, MonthGrid], providers: [DiaryEntries] })
export class AgendaPage {
  readonly mois = input<string>();
  readonly vue = input<string>();

  protected readonly t = text(AGENDA_TEXT);
  protected readonly words = text(DIARY_TEXT);
  protected readonly formats = formats();
  protected readonly diary = inject(DiaryEntries);
  private readonly router = inject(Router);
  protected readonly today = civilDateIn(inject(BrowserClock).now(), HERE);
  protected readonly month = computed(() => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(this.mois() ?? '') ? (this.mois() ?? '') : monthOf(this.today)));
  protected readonly asList = computed(() => this.vue() === 'liste');
  protected readonly beside = computed(() => [monthsFrom(this.month(), -1), monthsFrom(this.month(), 1)]);
  /** The day that is looked at: today in its month, the first in the others. */
  protected readonly day = linkedSignal<string, CivilDate>({ source: this.month, computation: (month, last) => (last && monthOf(last.value) === month ? last.value : month === monthOf(this.today) ? this.today : (`${month}-01` as CivilDate)) });
  private readonly entries = computed(() =>
    (this.diary.cases() ?? [])
      .flatMap(({ id, number, organisationName, timeZone, entries }) => entries.map((entry): DatedEntry => ({ ...entry, requestId: id, number, organisationName, timeZone })))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  );
  protected readonly byDay = computed(() => {
    const days = new Map<string, readonly DatedEntry[]>();
    for (const entry of this.entries()) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
    return days;
  });
  protected readonly ofDay = computed(() => this.byDay().get(this.day()) ?? []);
  protected readonly ofMonth = computed(() => this.entries().filter(({ on }) => monthOf(on) === this.month()));
  protected readonly legend = computed(() => ENTRY_KINDS.map((kind) => ({ kind, name: kind === 'step' ? this.words().steps : this.words().kinds[kind] })));

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected look(day: CivilDate): void {
    this.day.set(day);
    if (monthOf(day) !== this.month()) void this.router.navigate([], { queryParams: { mois: monthOf(day) }, queryParamsHandling: 'merge' });
  }
}
