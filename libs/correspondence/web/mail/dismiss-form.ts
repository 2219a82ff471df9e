import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { ErrorSummary, FormAttempt, type Problem, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { InboundMailsClient, type WholeMailView } from '../inbound-mails.client';
import { MAIL_TEXT } from './mail.catalogue';

const LONGEST_REASON = 1000;

/** Sets an e-mail aside, with a reason. */
@Component({ selector: 'ph-dismiss-form', templateUrl: './dismiss-form.html', imports: [FormField, ErrorSummary, ProblemNotice, TextArea] })
export class DismissForm {
  readonly mail = input.required<WholeMailView>();
  readonly finished = output();

  protected readonly t = text(MAIL_TEXT);
  private readonly client = inject(InboundMailsClient);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().reasonMissing }));
      maxLength(path.reason, LONGEST_REASON, { message: () => this.t().tooLong });
    },
    { name: 'dismiss' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        await this.client.dismiss(this.mail().id, this.model().reason.trim());
        this.finished.emit();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
