import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, Toasts, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { claimWritten } from './claim-written';
import { MY_TRAVEL_TEXT } from './my-travel.catalogue';

const LONGEST_REASON = 1000;

/** Why what is claimed does not suit whoever asked. */
@Component({
  selector: 'ph-dispute-form',
  template: `
    <ph-writing-frame [attempt]="attempt" [fields]="fields" [label]="t().send" (send)="send()">
      <ph-text-area [formField]="form.reason" [label]="t().reason" />
    </ph-writing-frame>
  `,
  imports: [FormField, TextArea, WritingFrame],
})
export class DisputeForm {
  private readonly catalogue = text(MY_TRAVEL_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly claim = claimWritten(this.accompaniment);
  private readonly name = `dispute ${this.claim.id}`;
  private readonly model = inject(RequestOnScreen).draft(this.name, () => ({ reason: '' }));
  protected readonly t = computed(() => this.catalogue().form);
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, LONGEST_REASON, { message: () => this.t().tooLong });
    },
    { name: 'dispute' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'dispute.reason' };

  protected send(): Promise<boolean> {
    const reason = this.model().reason.trim();
    return this.attempt.send(async () => {
      if (await this.accompaniment.write(this.name, (call) => this.client.answerClaim(call, this.claim.id, { accepted: false, reason }))) this.toasts.show(this.catalogue().disputed);
    });
  }
}
