import { Component, computed, input, output } from '@angular/core';
import { ErrorSummary, type FormAttempt, type Problem, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { SCHEDULES_TEXT } from './schedules.catalogue';

/** What both forms share: what is missing, a refusal beside its field or in words, and the two buttons. */
@Component({ selector: 'ph-schedule-frame', templateUrl: './schedule-frame.html', imports: [ErrorSummary, ProblemNotice] })
export class ScheduleFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  readonly problem = input.required<Problem | null>();
  /** The name that its form gives each field, by the pointer of the body. */
  readonly fields = input.required<Readonly<Record<string, string>>>();
  readonly send = output();
  readonly closed = output();

  private readonly words = text(SCHEDULES_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly refused = computed(() => (this.problem()?.errors ?? []).map(({ pointer, message }) => ({ fieldId: this.fields()[pointer] ?? '', message })));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }
}
