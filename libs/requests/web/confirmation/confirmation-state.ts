import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import type { RequestView } from '../request-file/team-requests.client';
import { CONFIRMATION_TEXT } from './confirmation.catalogue';

/** Who was last asked to confirm, and what became of it. */
@Component({
  selector: 'ph-confirmation-state',
  template: `@if (said(); as said) {
    <p>{{ said }}</p>
  }`,
})
export class ConfirmationState {
  readonly request = input.required<RequestView>();

  private readonly t = text(CONFIRMATION_TEXT);
  private readonly formats = formats();
  protected readonly said = computed(() => {
    const { confirmation, followUp } = this.request();
    if (!confirmation) return '';
    const { state, name, expiresAt, answeredAt } = confirmation;
    return this.t().state[state]({ name, date: this.formats().dateTime(answeredAt ?? expiresAt, followUp.timeZone) });
  });
}
