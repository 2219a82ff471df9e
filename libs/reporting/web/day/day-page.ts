import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, formats, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { DAY_SECTIONS } from '@phare/reporting/domain';
import { DiaryEntries } from '../diary/diary-entries';
import { DIARY_TEXT } from '../diary/diary.catalogue';
import { DiaryViews } from '../diary/diary-views';
import { DAY_TEXT } from './day.catalogue';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** C1: what one works on, under what presses most; no case without a next action. */
@Component({ selector: 'ph-day-page', templateUrl: './day-page.html', styleUrl: './day-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag, DiaryViews], providers: [DiaryEntries] })
export class DayPage {
  protected readonly t = text(DAY_TEXT);
  protected readonly words = text(DIARY_TEXT);
  protected readonly diary = inject(DiaryEntries);
  private readonly formats = formats();
  private readonly now = inject(BrowserClock);
  protected readonly lead = computed(() => this.t().lead({ date: this.formats().longDate(civilDateIn(this.now.now(), HERE)) }));
  protected readonly sections = computed(() => {
    const cases = this.diary.cases() ?? [];
    const { sections, hints } = this.t();
    return DAY_SECTIONS.map((id) => ({ id, heading: sections[id], hint: hints[id] ?? '', items: cases.filter(({ section }) => section === id) })).filter(({ items }) => items.length > 0);
  });
  protected readonly pressing = computed(() => this.sections().some(({ id }) => id === 'late' || id === 'today'));

  constructor() {
    pageTitle(() => this.t().title);
  }
}
