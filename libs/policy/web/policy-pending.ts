import { Component, inject } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { PolicyClient } from './policy.client';
import { PENDING_TEXT } from './policy-pending.catalogue';

/** In the place of what needs the policy, until it is read: « Un instant… », or a way to try again. */
@Component({ selector: 'ph-policy-pending', templateUrl: './policy-pending.html', imports: [Notice] })
export class PolicyPending {
  protected readonly t = text(PENDING_TEXT);
  protected readonly client = inject(PolicyClient);
}
