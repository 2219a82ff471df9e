import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Api, type Problem, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { firstValueFrom } from 'rxjs';
import { TeamRequests } from '../request-file/team-requests.client';
import { BREACHES_TEXT } from './breaches.catalogue';

/** The log of breaches, for coordination: the promises that were not kept, and why. */
@Component({ selector: 'ph-breaches-page', templateUrl: './breaches-page.html', styleUrl: './breaches-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag] })
export class BreachesPage {
  protected readonly t = text(BREACHES_TEXT);
  protected readonly session = inject(Session);
  private readonly formats = formats();
  private readonly client = inject(TeamRequests);
  private readonly read = signal<readonly Api.BreachDto[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly breaches = computed(() => this.read()?.map((breach) => ({ ...breach, ...this.said(breach) })));

  constructor() {
    pageTitle(() => this.t().title);
    void this.more();
  }

  protected async more(): Promise<void> {
    this.problem.set(null);
    try {
      const cursor = this.next();
      const { items, nextCursor } = await firstValueFrom(this.client.breaches(cursor ? { cursor } : {}));
      this.read.update((known) => [...(known ?? []), ...items]);
      this.next.set(nextCursor);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
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
