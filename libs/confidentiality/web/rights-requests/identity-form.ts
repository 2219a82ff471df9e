import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { IDENTITY_METHODS, type IdentityMethod } from '@phare/confidentiality/domain';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Problem, problemOf, text } from '@phare/kernel/web';
import { Why } from '@phare/kernel/web/feedback/why';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { firstValueFrom } from 'rxjs';
import { type RightsRequestView, Registers } from '../registers.client';
import { pastDay } from './day-rule';
import { RIGHTS_TEXT } from './rights-requests.catalogue';

/** How the person showed who they are: the manner, never a copy (P-39.1, s. 30). */
@Component({
  selector: 'ph-identity-form',
  template: `
    <ph-form-frame [attempt]="attempt" [problem]="problem()" [fields]="pointers" [label]="attempt.sending() ? words().form.sending : t().send" (send)="send()">
      <ph-why [about]="t().title"><p>{{ t().why }}</p></ph-why>
      <ph-choice-cards [formField]="form.method" [label]="t().method" [choices]="methods()" />
      <ph-date-boxes [formField]="form.on" [label]="t().on" />
    </ph-form-frame>
  `,
  imports: [FormField, ChoiceCards, DateBoxes, FormFrame, Why],
})
export class IdentityForm {
  readonly request = input.required<RightsRequestView>();
  readonly done = output<RightsRequestView>();

  protected readonly words = text(RIGHTS_TEXT);
  protected readonly t = computed(() => this.words().identity);
  private readonly client = inject(Registers);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ method: '', on: this.today as string });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.method, { message: () => this.t().methodMissing });
      pastDay(path.on, this.today, () => this.words().form);
    },
    { name: 'identity' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers = { '/method': 'identity.method', '/on': 'identity.on' };
  protected readonly methods = computed(() => IDENTITY_METHODS.map((value) => ({ value, label: this.t().methods[value] })));

  protected send(): Promise<boolean> {
    const { method, on } = this.model();
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        this.done.emit(await firstValueFrom(this.client.identify(this.request(), { method: method as IdentityMethod, on })));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
