import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { PolicyClient } from '@phare/policy/web';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';
import { POLICY_STEP_TEXT } from './policy-step.catalogue';
import { StepForm } from './step-form';

/** The version in force, and what the network chose where the policy is silent: read, then confirmed. */
@Component({ selector: 'ph-policy-step', templateUrl: './policy-step.html', imports: [RouterLink, ProblemNotice, SummaryList] })
export class PolicyStep {
  protected readonly t = text(POLICY_STEP_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly saving = new StepForm('politique');
  protected readonly policy = inject(PolicyClient).policy;
  private readonly formats = formats();
  private readonly store = inject(SetupStore);
  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const policy = this.policy();
    const t = this.t();
    return policy ? [{ label: t.policy, values: [policy.title] }, { label: t.version, values: [policy.version] }, { label: t.inForce, values: [this.formats().date(policy.inForceFrom)] }, { label: t.adoptedBy, values: [policy.adoptedBy, policy.resolution] }] : [];
  });

  protected confirm(version: string): Promise<void> {
    return this.saving.save(() => this.store.confirm(version));
  }
}
