import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { type Api, ErrorSummary, FormAttempt, IdempotencyKeys, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { TeamOrganisationFinder } from '@phare/organisations/web';
import { PolicyClient } from '@phare/policy/web';
import { InboundMailsClient, type WholeMailView } from '../inbound-mails.client';
import { type AcceptDraft, acceptBody, draftOf } from './accept-draft';
import { acceptRules } from './accept-rules';
import { MAIL_TEXT } from './mail.catalogue';

/** The request drafted from an e-mail: each guess is shown as one, and confirmed or corrected. */
@Component({ selector: 'ph-accept-form', templateUrl: './accept-form.html', imports: [FormField, ChoiceCards, ErrorSummary, ProblemNotice, TextArea, TextField, TeamOrganisationFinder] })
export class AcceptForm {
  readonly mail = input.required<WholeMailView>();
  readonly finished = output<Api.RequestDto>();

  protected readonly t = text(MAIL_TEXT);
  private readonly client = inject(InboundMailsClient);
  private readonly policy = inject(PolicyClient).policy;
  private readonly keys = new IdempotencyKeys();
  private readonly model = linkedSignal<AcceptDraft>(() => draftOf(this.mail()));
  protected readonly form = form(this.model, (path) => acceptRules(path, this.t), { name: 'accept' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly guessed = computed(() => this.mail().guess.organisationId !== null);
  protected readonly functions = computed(() => (this.policy()?.rules.values.functions ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly people = computed(() => {
    const [t, { guess, sender }] = [this.t(), this.mail()];
    return [
      ...(guess.personName ? [{ value: 'guessed', label: t.personGuessed({ name: guess.personName }) }] : []),
      ...(sender ? [{ value: 'sender', label: t.personSender({ name: sender.name || sender.address }) }] : []),
      { value: 'other', label: t.personOther },
    ];
  });
  protected readonly audiences = computed(() => [
    { value: 'team', label: this.t().open, hint: this.t().openHint },
    { value: 'sealed', label: this.t().closed, hint: this.t().closedHint },
  ]);

  /** The sender's own name and address come back with them. */
  protected choose(who: string): void {
    const { sender } = this.mail();
    const [name, email] = who === 'sender' ? [sender?.name ?? '', sender?.address ?? ''] : ['', ''];
    this.model.update((draft) => ({ ...draft, name, email }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        this.finished.emit(await this.client.accept(this.mail().id, acceptBody(this.mail(), this.model()), this.keys));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
