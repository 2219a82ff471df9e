import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ClosureForm } from './closure-form';
import { CLOSURES_TEXT } from './closures.catalogue';
import { type ClosureView, ClosuresClient } from './closures.client';

/** When the office is closed: read by the team, kept by coordination. */
@Component({ selector: 'ph-closures-page', templateUrl: './closures-page.html', styleUrl: './closures-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag, ClosureForm] })
export class ClosuresPage {
  protected readonly t = text(CLOSURES_TEXT);
  private readonly formats = formats();
  private readonly client = inject(ClosuresClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  private readonly refused = signal<Problem | null>(null);
  protected readonly keeps = computed(() => this.session.may('policy.keep_closures'));
  protected readonly problem = computed(() => this.refused() ?? (this.client.error() ? problemOf(this.client.error()?.cause ?? this.client.error()) : null));
  protected readonly rows = computed(() => this.client.closures().map((closure) => this.row(closure)));

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected async end({ id, begun }: { readonly id: string; readonly begun: boolean }): Promise<void> {
    this.refused.set(null);
    try {
      await this.client.end(id);
      this.toasts.show(begun ? this.t().ended : this.t().takenBack);
    } catch (error) {
      this.refused.set(problemOf(error));
    }
  }

  private row({ id, from, until, reason }: ClosureView) {
    const [t, { date }] = [this.t(), this.formats()];
    const period = t.period({ from: date(from), until: date(until) });
    const begun = from <= this.today;
    const action = begun ? t.end : t.takeBack;
    return { id, reason, period, begun, over: until < this.today, action, label: t.named({ action, period }) };
  }
}
