import { Component, inject, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { ErrorSummary, FormAttempt, IdempotencyKeys, type Problem, TextField, Toasts, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { CLOSURES_TEXT } from './closures.catalogue';
import { ClosuresClient } from './closures.client';

const NOTHING = { from: '', until: '', reason: '' };

/** Announces a closure. What the API refuses of a date is said beside it. */
@Component({ selector: 'ph-closure-form', templateUrl: './closure-form.html', imports: [FormField, DateBoxes, ErrorSummary, ProblemNotice, TextField] })
export class ClosureForm {
  protected readonly t = text(CLOSURES_TEXT);
  private readonly client = inject(ClosuresClient);
  private readonly toasts = inject(Toasts);
  private readonly keys = new IdempotencyKeys();
  private readonly model = signal(NOTHING);
  protected readonly form = form(
    this.model,
    (path) => {
      for (const day of [path.from, path.until]) validate(day, ({ value }) => (isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().dateWrong }));
      required(path.reason, { message: () => this.t().reasonMissing });
    },
    { name: 'closure' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        await this.client.add(this.model(), this.keys);
        this.toasts.show(this.t().added);
        this.model.set(NOTHING);
        this.attempt.restart();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
