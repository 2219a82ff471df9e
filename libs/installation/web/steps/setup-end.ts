import { Component, computed, inject } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { SetupStore } from '../setup.store';
import { ACCOUNTS_STEP_TEXT } from './accounts-step.catalogue';

/** What has been done, and what is left: all of it behind the sign-in. */
@Component({ selector: 'ph-setup-end', templateUrl: './setup-end.html', imports: [Notice] })
export class SetupEnd {
  protected readonly t = text(ACCOUNTS_STEP_TEXT);
  protected readonly outcome = inject(SetupStore).outcome;
  protected readonly left = computed(() => {
    const { signIn, import: toImport, ...others } = this.t().leftSteps;
    return [signIn, ...(this.outcome()?.organisations === 0 ? [toImport] : []), ...Object.values(others)];
  });
}
