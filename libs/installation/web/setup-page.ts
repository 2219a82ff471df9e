import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, pageTitle, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { StepIndicator } from '@phare/kernel/web/feedback/step-indicator';
import { SETUP_TEXT } from './setup.catalogue';
import { addressOf, isSettled, isStep, STEPS } from './setup-steps';
import { SetupStore } from './setup.store';
import { AccountsStep } from './steps/accounts-step';
import { CodeForm } from './steps/code-form';
import { ImportStep } from './steps/import-step';
import { NetworkStep } from './steps/network-step';
import { OfficerStep } from './steps/officer-step';
import { PolicyStep } from './steps/policy-step';
import { SetupEnd } from './steps/setup-end';

/** An empty installation is set up here: its code, what is done and what is left, then one page per step. */
@Component({
  selector: 'ph-setup-page',
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
  imports: [RouterLink, Notice, StatusTag, StepIndicator, AccountsStep, CodeForm, ImportStep, NetworkStep, OfficerStep, PolicyStep, SetupEnd],
})
export class SetupPage {
  /** The segment of the step; none on the list of steps. */
  readonly step = input<string>('');

  protected readonly t = text(SETUP_TEXT);
  protected readonly store = inject(SetupStore);
  protected readonly at = computed(() => (isStep(this.step()) ? this.step() : ''));
  protected readonly place = computed(() => STEPS.findIndex((step) => step === this.step()) + 1);
  protected readonly of = STEPS.length;
  protected readonly list = computed(() => {
    const setup = this.store.setup();
    return setup ? STEPS.map((step) => ({ step, path: addressOf(step), label: this.t().steps[step], done: isSettled(step, setup), optional: step === 'organismes' })) : [];
  });
  protected readonly next = computed(() => this.list().find(({ done }) => !done));

  constructor() {
    pageTitle(() => this.t().title);
    void this.store.load();
  }
}
