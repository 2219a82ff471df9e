import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, Session, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { ActionFrame } from '../request-file/actions/action-frame';
import { OpenRequest } from '../request-file/open-request';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';
import { Assignments } from './assignments.client';
import { ownProposal } from './own-proposal';

/** A resource person says no, and why, to the team alone. */
@Component({
  selector: 'ph-decline-form',
  template: `
    <ph-action-frame action="decline" [attempt]="attempt" [fields]="fields" (send)="send()">
      <ph-text-area [formField]="form.reason" [label]="t().reason" [hint]="t().hint" [rows]="3" />
    </ph-action-frame>
  `,
  imports: [FormField, TextArea, ActionFrame],
})
export class DeclineForm {
  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(Assignments);
  private readonly session = inject(Session);
  protected readonly t = computed(() => this.words().decline);
  private readonly model = this.open.draft('decline', () => ({ reason: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'declined' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'declined.reason' };

  protected send(): Promise<boolean> {
    const id = ownProposal(this.open.opened()?.request, this.session.view()?.user.personId)?.id ?? '';
    return this.attempt.send(async () => void (await this.open.perform('decline', (call) => this.client.decline(call, id, { reason: this.model().reason.trim() }))));
  }
}
