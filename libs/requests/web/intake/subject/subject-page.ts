import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { FormAttempt, TextField, pageTitle, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { UNDECIDED } from '../draft/answers';
import { IntakeDraft } from '../draft/intake-draft';
import { StepFrame } from '../step-frame';
import { SUBJECT_TEXT } from './subject.catalogue';

/** A2, first question: the families of the offer in plain words, or « je ne sais pas ». */
@Component({ selector: 'ph-subject-page', templateUrl: './subject-page.html', imports: [FormField, CheckCards, ChoiceCards, TextField, PolicyPending, StepFrame] })
export class SubjectPage {
  protected readonly t = text(SUBJECT_TEXT);
  protected readonly policy = inject(PolicyClient).policy;

  private readonly draft = inject(IntakeDraft);
  protected readonly form = form(
    this.draft.subject,
    (path) => {
      required(path.family, { message: () => this.t().missing });
      maxLength(path.title, 160, { message: () => this.t().tooLong });
    },
    { name: 'subject' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly families = computed(() => [
    ...(this.policy()?.offer.map(({ code, plainLabel }) => ({ value: code, label: plainLabel })) ?? []),
    { value: UNDECIDED, label: this.t().undecided, hint: this.t().undecidedHint },
  ]);
  protected readonly items = computed(
    () =>
      this.policy()
        ?.offer.find(({ code }) => code === this.draft.subject().family)
        ?.items.map(({ code, title }) => ({ value: code, label: title })) ?? [],
  );

  constructor() {
    pageTitle(() => this.t().title);
  }
}
