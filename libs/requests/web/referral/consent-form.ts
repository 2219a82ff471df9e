import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { SHAREABLE_FIELDS, type ShareableField } from '@phare/requests/domain';
import { FormAttempt, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { RequestOnScreen } from '../beside/request-on-screen';
import { LOOP_TEXT } from './loop.catalogue';
import { LoopFrame } from './loop-frame';
import { ReferralLoop, type Target } from './referral-loop.client';

/** What one resource may be told, field by field: by the requester, or as they told the team. */
@Component({ selector: 'ph-consent-form', templateUrl: './consent-form.html', imports: [FormField, CheckCards, LoopFrame] })
export class ConsentForm {
  readonly target = input.required<Target>();
  readonly mine = input.required<boolean>();
  readonly done = output<boolean>();

  private readonly words = text(LOOP_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  protected readonly t = computed(() => this.words().consent);
  private readonly model = linkedSignal<{ fields: readonly string[] }>(() => ({ fields: this.target().consent?.fields ?? [] }));
  protected readonly form = form(this.model, (path) => validate(path.fields, ({ value }) => (value().length > 0 ? undefined : { kind: 'required', message: this.t().missing })), { name: 'consent' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly choices = computed(() => SHAREABLE_FIELDS.map((value) => ({ value, label: this.words().field[value] })));

  protected send(): Promise<boolean> {
    return this.attempt.send(() => this.agree(this.model().fields as readonly ShareableField[]));
  }

  protected async agree(fields: readonly ShareableField[]): Promise<void> {
    const { id } = this.target();
    if (await this.screen.write('consent', (call) => this.client.consent(call, id, { fields: [...fields] }))) this.done.emit(true);
  }
}
