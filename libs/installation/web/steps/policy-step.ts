import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language, Notice, Toasts, capitalised, formats, spaced, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { PolicyClient } from '@phare/policy/web';
import { ChoiceEditor, CHOICES_TEXT, type Given, type OpenChoice, OpenChoiceRow } from '@phare/policy/web/choices';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';
import { POLICY_STEP_TEXT } from './policy-step.catalogue';
import { StepForm } from './step-form';

/** The version in force, and what the network answers where it is silent: read, changed where it chooses otherwise, then confirmed. */
@Component({ selector: 'ph-policy-step', templateUrl: './policy-step.html', imports: [RouterLink, ChoiceEditor, Dialog, Notice, OpenChoiceRow, ProblemNotice, SummaryList] })
export class PolicyStep {
  protected readonly t = text(POLICY_STEP_TEXT);
  protected readonly words = text(CHOICES_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly saving = new StepForm('politique');
  protected readonly policy = inject(PolicyClient).policy;
  private readonly formats = formats();
  private readonly store = inject(SetupStore);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const policy = this.policy();
    const t = this.t();
    return policy ? [{ label: t.policy, values: [policy.title] }, { label: t.version, values: [policy.version] }, { label: t.inForce, values: [this.formats().date(policy.inForceFrom)] }, { label: t.adoptedBy, values: [capitalised(policy.adoptedBy), policy.resolution] }] : [];
  });

  // The interceptor asks in the language of the screen: the parameter says when to ask again.
  protected readonly asked = resource({ params: () => this.language.locale(), loader: () => this.store.choices() });
  /** While another language arrives, the last one stays on the screen. */
  protected readonly choices = linkedSignal<readonly OpenChoice[] | undefined, readonly OpenChoice[]>({
    source: () => (this.asked.hasValue() ? this.shown(this.asked.value().items) : undefined),
    computation: (read, last) => read ?? last?.value ?? [],
  }).asReadonly();
  /** The code of the question whose answer is being changed. */
  protected readonly asking = signal('');
  protected readonly changing = computed(() => this.choices().find(({ code }) => code === this.asking()));

  protected readonly give = async ({ value }: Given): Promise<void> => {
    const choice = this.changing();
    if (!choice) return;
    this.asked.set(await this.store.answer(choice.parameter, value));
    this.asking.set('');
    this.toasts.show(this.words().kept);
  };

  protected confirm(version: string): Promise<void> {
    return this.saving.save(() => this.store.confirm(version));
  }

  private shown(items: readonly OpenChoice[]): readonly OpenChoice[] {
    return this.language.locale() === 'fr-CA' ? spaced(items) : items;
  }
}
