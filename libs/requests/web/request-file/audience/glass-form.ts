import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { ActionFrame } from '../actions/action-frame';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { AUDIENCE_ACTIONS_TEXT } from './audience-actions.catalogue';

/** Breaking the glass: who will be told, for how long, and why (domain.md §8). */
@Component({ selector: 'ph-glass-form', templateUrl: './glass-form.html', imports: [FormField, TextArea, ActionFrame] })
export class GlassForm {
  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().glass);
  private readonly model = this.open.draft('break_glass', () => ({ reason: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'glass' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'glass.reason' };

  protected send(): Promise<boolean> {
    const body = { reason: this.model().reason.trim() };
    return this.attempt.send(async () => void (await this.open.perform('break_glass', (call) => this.client.breakGlass(call, body))));
  }
}
