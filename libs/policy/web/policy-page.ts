import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NETWORK, Session, capitalised, formats, pageTitle, text } from '@phare/kernel/web';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { KeptChoices } from './choices/kept-choices';
import { ClauseText } from './clause-text/clause-text';
import { PolicyClient } from './policy.client';
import { POLICY_TEXT } from './policy.catalogue';
import { PolicyOffer } from './policy-offer';
import { PolicyPending } from './policy-pending';

/** The whole policy, for anyone: every clause, the offer by family, the network's choices. */
@Component({ selector: 'ph-policy-page', templateUrl: './policy-page.html', styleUrl: './policy-page.scss', imports: [RouterLink, KeptChoices, ClauseText, SummaryList, PolicyOffer, PolicyPending] })
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
          { label: t.adoptedBy, values: [capitalised(policy.adoptedBy)] },
          { label: t.resolution, values: [policy.resolution] },
        ]
      : [];
  });
  /** Who chose, and what is to come: what the team sees besides. */
  private readonly session = inject(Session);
  protected readonly readsMore = computed(() => this.session.may('policy.read_choices'));
  /** The clauses of the annex are shown as the offer. */
  protected readonly clauses = computed(() => this.policy()?.clauses.filter(({ code }) => !code.startsWith('annexe.')) ?? []);

  /** The page is long: where its parts begin. */
  protected readonly parts = computed(() => {
    const t = this.t();
    const all = [
      { id: 'articles', heading: t.clauses },
      { id: 'offre', heading: t.offer },
      { id: 'choix', heading: t.choices },
    ];
    return this.policy()?.rules.choices.length ? all : all.slice(0, 2);
  });

  constructor() {
    pageTitle(() => this.t().title);
  }
}
