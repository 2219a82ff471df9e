import { Component, computed, inject, input } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

/** An action that takes a reason and nothing else: to withdraw, to reopen, to part what was merged. */
@Component({ selector: 'ph-reason-form', templateUrl: './reason-form.html', imports: [FormField, TextArea, ActionFrame] })
export class ReasonForm {
  readonly action = input.required<'withdraw' | 'reopen' | 'unmerge'>();

  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().reason);
  private readonly model = this.open.draft(this.open.action() ?? 'withdraw', () => ({ reason: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'ended' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'ended.reason' };

  protected send(): Promise<boolean> {
    const body = { reason: this.model().reason.trim() };
    const action = this.action();
    return this.attempt.send(async () => void (await this.open.perform(action, (call) => this.client[action](call, body))));
  }
}
