import { Component, computed, inject, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { WhyClause } from '@phare/policy/web/clause';
import { PolicyWords } from '../policy-words';
import type { RequestView } from '../team-requests.client';
import { CARDS_TEXT } from './cards.catalogue';

/** The priority that the rules suggest, with their reasons, and the one that a person confirmed. */
@Component({ selector: 'ph-priority-card', templateUrl: './priority-card.html', styleUrl: './list-card.scss', imports: [FoldingCard, WhyClause] })
export class PriorityCard {
  readonly request = input.required<RequestView>();

  private readonly words = text(CARDS_TEXT);
  private readonly policyWords = inject(PolicyWords);
  protected readonly t = computed(() => this.words().priority);
  protected readonly suggested = computed(() => this.t().suggested(this.named(this.request().priority?.suggested ?? '')));
  protected readonly confirmed = computed(() => {
    const code = this.request().priority?.confirmed;
    return code ? this.t().confirmed(this.named(code)) : this.t().none;
  });
  protected readonly reasons = computed(() => (this.request().priority?.reasons ?? []).map(({ code, clause }) => ({ label: this.policyWords.of('kind', code), clause })));

  private named(code: string): { level: string; label: string } {
    return { level: code.toUpperCase(), label: this.policyWords.of('level', code) };
  }
}
