import { Component, computed, inject } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { FormAttempt, isCivilDate, pageTitle, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { StepFrame } from '../step-frame';
import { SITUATION_TEXT } from './situation.catalogue';

/** A2, second question: what suggests the priority, without the word. */
@Component({ selector: 'ph-situation-page', templateUrl: './situation-page.html', imports: [FormField, CheckCards, ChoiceCards, DateBoxes, PolicyPending, StepFrame] })
export class SituationPage {
  protected readonly t = text(SITUATION_TEXT);
  protected readonly policy = inject(PolicyClient).policy;

  private readonly draft = inject(IntakeDraft);
  protected readonly form = form(
    this.draft.situation,
    (path) => {
      required(path.affects, { message: () => this.t().missing });
      validate(path.deadline, ({ value }) => (value() === '' || isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().deadlineWrong }));
    },
    { name: 'situation' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly answers = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no, hint: this.t().noHint },
  ]);
  protected readonly kinds = computed(() => this.policy()?.rules.priority.kinds.map(({ code, label }) => ({ value: code, label })) ?? []);

  constructor() {
    pageTitle(() => this.t().title);
  }
}
