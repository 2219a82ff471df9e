import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, ErrorSummary, FormAttempt, type Problem, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TIES_TEXT } from './ties.catalogue';
import { type TieView, TiesClient } from './ties.client';

/** The last day of a tie. */
@Component({ selector: 'ph-end-tie-form', templateUrl: './end-tie-form.html', imports: [FormField, DateBoxes, ErrorSummary, ProblemNotice] })
export class EndTieForm {
  readonly organisationId = input.required<string>();
  readonly tie = input.required<TieView>();
  readonly finished = output<TieView>();
  readonly cancelled = output();

  protected readonly t = text(TIES_TEXT);
  private readonly client = inject(TiesClient);
  private readonly model = signal({ until: civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone) as string });
  protected readonly form = form(this.model, (path) => validate(path.until, ({ value }) => (isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().fromWrong })), { name: 'end-tie' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);
  /** « Its last day comes before its first » is said beside the date. */
  protected readonly refused = signal('');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    this.refused.set('');
    await this.attempt.send(async () => {
      try {
        this.finished.emit(await this.client.end(this.organisationId(), this.tie().id, this.model().until));
      } catch (error) {
        const problem = problemOf(error);
        const [wrong] = problem.errors;
        if (wrong) this.refused.set(wrong.message);
        else this.problem.set(problem);
      }
    });
  }
}
