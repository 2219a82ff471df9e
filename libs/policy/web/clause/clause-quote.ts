import { Component, computed, inject, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { PolicyClient } from '../policy.client';
import { CLAUSE_TEXT } from './clause.catalogue';

/** The policy's own sentence behind a decision: `<ph-clause-quote code="demande.suivi-30-jours" />`. */
@Component({ selector: 'ph-clause-quote', templateUrl: './clause-quote.html', styleUrl: './clause-quote.scss' })
export class ClauseQuote {
  readonly code = input.required<string>();

  protected readonly t = text(CLAUSE_TEXT);
  private readonly client = inject(PolicyClient);
  protected readonly policy = this.client.policy;
  protected readonly clause = computed(() => this.client.clause(this.code()));
}
