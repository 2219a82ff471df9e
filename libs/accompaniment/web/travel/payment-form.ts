import { Component, computed, inject } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { BrowserClock, FormAttempt, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { momentOf } from '@phare/kernel/web/forms/moment';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { claimWritten } from './claim-written';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';

/** The day on which an accepted claim was paid, elsewhere. */
@Component({
  selector: 'ph-payment-form',
  template: `
    <ph-writing-frame [attempt]="attempt" [fields]="fields" [label]="t().save" (send)="send()">
      <p>{{ t().paidLead }}</p>
      <ph-date-boxes [formField]="form.paidOn" [label]="t().paidOn" />
    </ph-writing-frame>
  `,
  imports: [FormField, DateBoxes, WritingFrame],
})
export class PaymentForm {
  private readonly team = text(TRAVEL_TEAM_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly claim = claimWritten(this.accompaniment);
  private readonly name = `payment ${this.claim.id}`;
  private readonly model = inject(RequestOnScreen).draft(this.name, () => ({ paidOn: String(momentOf(this.clock.now()).date) }));
  protected readonly t = computed(() => this.team().form);
  protected readonly form = form(
    this.model,
    (path) =>
      validate(path.paidOn, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() > momentOf(this.clock.now()).date ? { kind: 'future', message: this.t().future } : undefined;
      }),
    { name: 'payment' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/paidOn': 'payment.paidOn' };

  protected send(): Promise<boolean> {
    const { paidOn } = this.model();
    return this.attempt.send(async () => {
      if (await this.accompaniment.write(this.name, (call) => this.client.settleClaim(call, this.claim.id, paidOn))) this.toasts.show(this.team().paid);
    });
  }
}
