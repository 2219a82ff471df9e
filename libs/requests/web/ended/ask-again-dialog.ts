import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { ErrorSummary, FormAttempt, IdempotencyKeys, Notice, type Problem, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { firstValueFrom } from 'rxjs';
import { TeamRequests } from '../request-file/team-requests.client';
import { ENDED_TEXT } from './ended.catalogue';

/** Why an ended request must be read again; then it opens. What is typed stays while the dialog is closed by mistake. */
@Component({ selector: 'ph-ask-again-dialog', templateUrl: './ask-again-dialog.html', imports: [FormField, Dialog, ErrorSummary, Notice, ProblemNotice, TextArea] })
export class AskAgainDialog {
  readonly open = model(false);
  readonly number = input.required<string>();

  protected readonly t = text(ENDED_TEXT);
  private readonly client = inject(TeamRequests);
  private readonly router = inject(Router);
  private readonly keys = new IdempotencyKeys();
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = linkedSignal({ source: () => this.number(), computation: () => ({ reason: '' }) });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'again' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  /** Absent, open, sealed and locked answer alike: the sentence names them all. */
  protected readonly nothing = computed(() => this.problem()?.status === 404);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    const body = { number: this.number(), reason: this.model().reason.trim() };
    await this.attempt.send(async () => {
      try {
        const { id } = await firstValueFrom(this.client.askAgain(body, this.keys.contextFor(body)));
        this.open.set(false);
        await this.router.navigate(['/equipe/demandes', id]);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
