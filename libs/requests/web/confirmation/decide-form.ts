import { Component, computed, inject, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { FormAttempt, Toasts, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '../beside/request-on-screen';
import { LoopFrame } from '../referral/loop-frame';
import { ReferralLoop } from '../referral/referral-loop.client';
import { CONFIRMATION_TEXT } from './confirmation.catalogue';

/** The team decides who asks without waiting for the link. */
@Component({ selector: 'ph-decide-form', templateUrl: './decide-form.html', imports: [FormField, ChoiceCards, TextArea, LoopFrame] })
export class DecideForm {
  readonly done = output<boolean>();

  private readonly words = text(CONFIRMATION_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  private readonly toasts = inject(Toasts);
  protected readonly t = computed(() => this.words().decide);
  private readonly model = signal({ confirmed: '', reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.confirmed, { message: () => this.t().missing });
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'decided' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/confirmed': 'decided.confirmed', '/reason': 'decided.reason' };
  protected readonly choices = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no },
  ]);

  protected send(): Promise<boolean> {
    const { confirmed, reason } = this.model();
    const body = { confirmed: confirmed === 'yes', ...(reason.trim() ? { reason: reason.trim() } : {}) };
    return this.attempt.send(async () => {
      if (!(await this.screen.write('confirm_requester', (call) => this.client.confirm(call, body)))) return;
      this.toasts.show(this.t().done);
      this.done.emit(true);
    });
  }
}
