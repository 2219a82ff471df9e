import { Component, computed, inject } from '@angular/core';
import { NETWORK, formats, pageTitle, text } from '@phare/kernel/web';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { PolicyClient } from './policy.client';
import { POLICY_TEXT } from './policy.catalogue';
import { PolicyOffer } from './policy-offer';
import { PolicyPending } from './policy-pending';

/** The whole policy, for anyone: every clause, the offer by family, the network's choices. */
@Component({ selector: 'ph-policy-page', templateUrl: './policy-page.html', styleUrl: './policy-page.scss', imports: [SummaryList, PolicyOffer, PolicyPending] })
export class PolicyPage {
  protected readonly t = text(POLICY_TEXT);
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly network = inject(NETWORK);
  private readonly formats = formats();

  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const policy = this.policy();
    const t = this.t();
    return policy
      ? [
          { label: t.version, values: [policy.version] },
          { label: t.inForce, values: [this.formats().date(policy.inForceFrom), ...(policy.inForceNote ? [policy.inForceNote] : [])] },
          { label: t.adoptedBy, values: [policy.adoptedBy] },
          { label: t.resolution, values: [policy.resolution] },
        ]
      : [];
  });
  /** The clauses of the annex are shown as the offer. */
  protected readonly clauses = computed(() => this.policy()?.clauses.filter(({ code }) => !code.startsWith('annexe.')) ?? []);

  constructor() {
    pageTitle(() => this.t().title);
  }
}
