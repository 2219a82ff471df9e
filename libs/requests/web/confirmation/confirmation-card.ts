import { Component, computed, input, signal } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import type { RequestView } from '../request-file/team-requests.client';
import { AskConfirmationForm } from './ask-confirmation-form';
import { ConfirmationState } from './confirmation-state';
import { CONFIRMATION_TEXT } from './confirmation.catalogue';
import { DecideForm } from './decide-form';
import { isToConfirm } from './to-confirm';

/** B2: the team sees who was asked to confirm, decides without waiting, or has it confirmed with the requester. */
@Component({ selector: 'ph-confirmation-card', templateUrl: './confirmation-card.html', styleUrl: '../request-file/cards/list-card.scss', imports: [Dialog, AskConfirmationForm, ConfirmationState, DecideForm] })
export class ConfirmationCard {
  readonly request = input.required<RequestView>();

  protected readonly words = text(CONFIRMATION_TEXT);
  protected readonly t = computed(() => this.words().card);
  protected readonly toConfirm = computed(() => isToConfirm(this.request()));
  protected readonly doing = signal<'decide' | 'ask' | null>(null);
  protected readonly heading = computed(() => {
    const doing = this.doing();
    return doing ? this.words()[doing].heading : '';
  });
}
