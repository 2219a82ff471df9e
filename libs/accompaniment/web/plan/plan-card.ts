import { Component, computed, inject } from '@angular/core';
import type { StepStatus } from '@phare/accompaniment/domain';
import { Notice, Toasts, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import { Accompaniments, type StepView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { PLAN_TEXT } from './plan.catalogue';
import { PLAN_TEAM_TEXT } from './plan-team.catalogue';
import { PlanSteps } from './plan-steps';

/** The plan as those who work on it keep it; an alert when the federation carries more of it than the policy lets pass. */
@Component({ selector: 'ph-plan-card', templateUrl: './plan-card.html', styleUrl: '../card.scss', imports: [Notice, PlanSteps, WhyClause] })
export class PlanCard {
  private readonly client = inject(Accompaniments);
  private readonly toasts = inject(Toasts);
  protected readonly t = text(PLAN_TEXT);
  protected readonly team = text(PLAN_TEAM_TEXT);
  protected readonly accompaniment = inject(OpenAccompaniment);
  protected readonly steps = computed(() => this.accompaniment.shown()?.steps ?? []);
  protected readonly share = computed(() => this.accompaniment.shown()?.share ?? null);

  protected async move({ step, status }: { readonly step: StepView; readonly status: StepStatus }): Promise<void> {
    const done = await this.accompaniment.write('move', (call) => this.client.changeStep(call, step.id, { status }));
    this.toasts.show(done ? this.t().moved({ title: step.title, status: this.t().status[status] }) : this.t().notMoved);
  }
}
