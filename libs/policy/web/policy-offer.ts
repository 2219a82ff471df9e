import { Component, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { POLICY_TEXT } from './policy.catalogue';
import type { OfferFamilyView } from './policy-view';

/** The annex: families, and the items of each. */
@Component({ selector: 'ph-policy-offer', templateUrl: './policy-offer.html' })
export class PolicyOffer {
  readonly offer = input.required<readonly OfferFamilyView[]>();

  protected readonly t = text(POLICY_TEXT);
}
