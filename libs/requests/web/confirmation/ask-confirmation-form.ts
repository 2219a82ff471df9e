import { Component, computed, inject, output, signal } from '@angular/core';
import { FormField, email, form, required, validate } from '@angular/forms/signals';
import { FormAttempt, TextField, Toasts, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient } from '@phare/policy/web';
import { RequestOnScreen } from '../beside/request-on-screen';
import { LoopFrame } from '../referral/loop-frame';
import { ReferralLoop } from '../referral/referral-loop.client';
import { CONFIRMATION_TEXT } from './confirmation.catalogue';

/** Who confirms that the organisation asks: someone who holds a function that may, at an address of their own. */
@Component({ selector: 'ph-ask-confirmation-form', templateUrl: './ask-confirmation-form.html', imports: [FormField, ChoiceCards, TextField, LoopFrame] })
export class AskConfirmationForm {
  readonly done = output<boolean>();

  private readonly words = text(CONFIRMATION_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  private readonly toasts = inject(Toasts);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly t = computed(() => this.words().ask);
  private readonly model = signal({ function: '', name: '', email: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.function, { message: () => this.t().functionMissing });
      validate(path.name, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().nameMissing }));
      required(path.email, { message: () => this.t().emailMissing });
      email(path.email, { message: () => this.t().emailMissing });
    },
    { name: 'confirmer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/confirmer/function': 'confirmer.function', '/confirmer/name': 'confirmer.name', '/confirmer/email': 'confirmer.email' };
  protected readonly functions = computed(() => {
    const rules = this.policy()?.rules;
    return (rules?.values.functions ?? []).filter(({ code }) => rules?.eligibility.requester.functions[code] === 'pass').map(({ code, label }) => ({ value: code, label }));
  });

  protected send(): Promise<boolean> {
    const { function: held, name, email: address } = this.model();
    const confirmer = { function: held, name: name.trim(), email: address.trim() };
    return this.attempt.send(async () => {
      if (!(await this.screen.write('ask_confirmation', (call) => this.client.askConfirmation(call, { when: 'now', confirmer })))) return;
      this.toasts.show(this.t().done({ name: confirmer.name }));
      this.done.emit(true);
    });
  }
}
