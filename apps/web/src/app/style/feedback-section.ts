import { Component, computed, inject, signal } from '@angular/core';
import { Notice, type Problem, Toasts, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { StepIndicator } from '@phare/kernel/web/feedback/step-indicator';
import { SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { Why } from '@phare/kernel/web/feedback/why';
import { STYLE_TEXT } from './style.catalogue';

const UNREACHABLE: Problem = { status: 0, code: 'unreachable', title: '', detail: '', errors: [], missing: [] };

/** What the screens answer: notices, tags, steps, a summary, an empty list, and what opens. */
@Component({
  selector: 'app-feedback-section',
  templateUrl: './feedback-section.html',
  imports: [Dialog, EmptyState, Notice, ProblemNotice, StatusTag, StepIndicator, SummaryList, Why],
})
export class FeedbackSection {
  private readonly words = text(STYLE_TEXT);
  private readonly toasts = inject(Toasts);
  protected readonly t = computed(() => this.words().feedback);
  protected readonly tones = ['info', 'good', 'caution', 'alert', 'sealed'] as const;
  protected readonly problem = UNREACHABLE;
  protected readonly asking = signal(false);
  protected readonly rows = computed(() => [
    { label: this.t().row.subject, values: [this.t().row.answer], changeLink: '/style' },
    { label: this.t().row.other, values: [] },
  ]);

  protected announce(): void {
    this.toasts.show(this.t().toast, () => this.toasts.show(this.t().undone));
  }
}
