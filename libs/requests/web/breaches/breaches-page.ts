import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Api, Session, formats, pageTitle, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { TeamRequests } from '../request-file/team-requests.client';
import { BREACHES_TEXT } from './breaches.catalogue';

/** The log of breaches, for coordination: the promises that were not kept, and why. */
@Component({ selector: 'ph-breaches-page', templateUrl: './breaches-page.html', styleUrl: './breaches-page.scss', imports: [RouterLink, EmptyState, PagedList, StatusTag] })
export class BreachesPage {
  protected readonly t = text(BREACHES_TEXT);
  protected readonly session = inject(Session);
  private readonly formats = formats();
  private readonly client = inject(TeamRequests);
  protected readonly list = new Paged((cursor) => this.client.breaches(cursor ? { cursor } : {}));
  protected readonly breaches = computed(() => (this.list.items() ?? []).map((breach) => ({ ...breach, ...this.said(breach) })));

  constructor() {
    pageTitle(() => this.t().title);
  }

  private said({ dueOn, doneAt, daysLate, newDate, reason, organisation, state }: Api.BreachDto) {
    const [t, formats] = [this.t(), this.formats()];
    const zone = organisation?.timeZone;
    const owed = state === 'overdue';
    return {
      promised: t.promised({ date: formats.longDate(dueOn) }),
      late: t.late({ days: daysLate }),
      outcome: doneAt ? t.done({ date: formats.dateTime(doneAt, zone) }) : (t.state[state] ?? ''),
      instead: newDate ? t.newDate({ date: formats.longDate(newDate) }) : owed ? t.noNewDate : '',
      because: reason ? t.because({ reason: t.reasons[reason] }) : '',
    };
  }
}
