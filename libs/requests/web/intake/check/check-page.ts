import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ChoiceCards, ErrorSummary, FormAttempt, NETWORK, type Problem, ProblemNotice, pageTitle, problemOf, text } from '@phare/kernel/web';
import { type CheckAnswer, PolicyClient, PolicyPending } from '@phare/policy/web';
import { askerRules } from '../asker-rules';
import { IntakeDraft } from '../draft/intake-draft';
import { OrganisationFinder } from '../organisation-finder';
import { Promises } from '../promises';
import { CheckAnswerView } from './check-answer';
import { CHECK_TEXT } from './check.catalogue';
import { LighthouseScene } from './lighthouse-scene';

/** A1: the first page. Which organisation, which function, and a plain answer; the address says the question asked. */
@Component({
  selector: 'ph-check-page',
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
  imports: [FormField, RouterLink, ChoiceCards, ErrorSummary, ProblemNotice, PolicyPending, OrganisationFinder, Promises, CheckAnswerView, LighthouseScene],
})
export class CheckPage {
  protected readonly t = text(CHECK_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly answer = signal<CheckAnswer | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  private readonly client = inject(PolicyClient);
  private readonly draft = inject(IntakeDraft);
  protected readonly form = form(this.draft.asker, (path) => askerRules(path, this.t), { name: 'check' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly functions = computed(() => this.policy()?.rules.values.functions.map(({ code, label }) => ({ value: code, label })) ?? []);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.send(() => this.check());
  }

  private async check(): Promise<void> {
    const { organisation, function: held } = this.draft.asker();
    this.problem.set(null);
    try {
      this.answer.set(await this.client.check({ ...(organisation.id ? { organisationId: organisation.id } : { organisationName: organisation.label.trim() }), function: held }));
    } catch (error) {
      this.answer.set(null);
      this.problem.set(problemOf(error));
    }
  }
}
