import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormField, form, validate } from '@angular/forms/signals';
import { ErrorSummary, FormAttempt, IdempotencyKeys, NOTHING_NAMED, type Problem, type Suggestion, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Combobox } from '@phare/kernel/web/forms/combobox';
import { Subject, debounceTime, distinctUntilChanged, of, switchMap } from 'rxjs';
import { InboundMailsClient, type WholeMailView } from '../inbound-mails.client';
import { MAIL_TEXT } from './mail.catalogue';

const TYPING_PAUSE_MS = 120;

/** Adds an e-mail to a request in sight: the one it seems to answer is proposed. */
@Component({ selector: 'ph-attach-form', templateUrl: './attach-form.html', imports: [FormField, Combobox, ErrorSummary, ProblemNotice] })
export class AttachForm {
  readonly mail = input.required<WholeMailView>();
  /** The number of the request. */
  readonly finished = output<string>();

  protected readonly t = text(MAIL_TEXT);
  private readonly client = inject(InboundMailsClient);
  private readonly keys = new IdempotencyKeys();
  private readonly model = linkedSignal(() => {
    const { requestId, requestNumber } = this.mail();
    return { request: requestId && requestNumber ? { id: requestId, label: requestNumber } : NOTHING_NAMED };
  });
  protected readonly form = form(this.model, (path) => validate(path.request, ({ value }) => (value().id ? undefined : { kind: 'required', message: this.t().numberMissing })), { name: 'attach' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly asked = new Subject<string>();
  protected readonly found = toSignal(
    this.asked.pipe(
      debounceTime(TYPING_PAUSE_MS),
      distinctUntilChanged(),
      switchMap((query) => (query ? this.client.requestsLike(query) : of([]))),
    ),
    { initialValue: [] as readonly Suggestion[] },
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        const { number } = await this.client.attach(this.mail().id, this.model().request.id ?? '', this.keys);
        this.finished.emit(number);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
