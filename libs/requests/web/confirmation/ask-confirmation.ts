import { Component, computed, inject, input, signal } from '@angular/core';
import { Toasts, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { RequestOnScreen } from '../beside/request-on-screen';
import { ReferralLoop } from '../referral/referral-loop.client';
import type { RequestView } from '../request-file/team-requests.client';
import { AskConfirmationForm } from './ask-confirmation-form';
import { ConfirmationState } from './confirmation-state';
import { CONFIRMATION_TEXT } from './confirmation.catalogue';
import { isToConfirm } from './to-confirm';

/** A5: whoever made the request chooses who confirms it, or « pas maintenant »: nothing leaves by itself (domain.md D7). */
@Component({ selector: 'ph-ask-confirmation', templateUrl: './ask-confirmation.html', styleUrl: './ask-confirmation.scss', imports: [Dialog, AskConfirmationForm, ConfirmationState] })
export class AskConfirmation {
  readonly request = input.required<RequestView>();

  private readonly words = text(CONFIRMATION_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  private readonly toasts = inject(Toasts);
  protected readonly t = computed(() => this.words().mine);
  protected readonly ask = computed(() => this.words().ask);
  protected readonly toConfirm = computed(() => isToConfirm(this.request()));
  protected readonly asking = signal(false);

  protected async later(): Promise<void> {
    if (await this.screen.write('later', (call) => this.client.askConfirmation(call, { when: 'later' }))) this.toasts.show(this.t().laterDone);
  }
}
