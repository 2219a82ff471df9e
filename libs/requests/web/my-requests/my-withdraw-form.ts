import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { ActionFrame } from '../request-file/actions/action-frame';
import { AUDIENCE_ACTIONS_TEXT } from '../request-file/audience/audience-actions.catalogue';
import { OpenRequest } from '../request-file/open-request';
import { TeamRequests } from '../request-file/team-requests.client';

/** Whoever made the request takes it back, and need not say why. */
@Component({ selector: 'ph-my-withdraw-form', templateUrl: './my-withdraw-form.html', imports: [FormField, TextArea, ActionFrame] })
export class MyWithdrawForm {
  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().withdraw);
  private readonly model = this.open.draft('withdraw', () => ({ reason: '' }));
  protected readonly form = form(this.model, (path) => maxLength(path.reason, 1000, { message: () => this.t().tooLong }), { name: 'withdrawn' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'withdrawn.reason' };

  protected send(): Promise<boolean> {
    const reason = this.model().reason.trim();
    return this.attempt.send(async () => void (await this.open.perform('withdraw', (call) => this.client.withdraw(call, reason ? { reason } : {}))));
  }
}
