import { Component, computed, inject, input, output } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { type StepOwner, type StepStatus, requesterMoves } from '@phare/accompaniment/domain';
import type { StepView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { PLAN_TEXT } from './plan.catalogue';

/** Where a step may go from where it stands, in the order of the buttons. */
const MOVES: Readonly<Record<StepStatus, readonly StepStatus[]>> = { todo: ['doing', 'done'], doing: ['done', 'todo'], done: ['doing'], dropped: ['todo'] };

/** The steps of a plan, on both sides: each with its owner, where it stands, and the moves that are the reader's. */
@Component({ selector: 'ph-plan-steps', templateUrl: './plan-steps.html', styleUrl: './plan-steps.scss', imports: [StatusTag] })
export class PlanSteps {
  readonly steps = input.required<readonly StepView[]>();
  /** On the requester's page: « à vous », and no more than their moves. */
  readonly mine = input(false);
  readonly mayMove = input(false);
  readonly mayChange = input(false);
  readonly moved = output<{ readonly step: StepView; readonly status: StepStatus }>();
  readonly changing = output<StepView>();

  protected readonly t = text(PLAN_TEXT);
  protected readonly formats = formats();
  private readonly words = inject(AccompanimentWords);
  protected readonly tones = { todo: 'neutral', doing: 'info', done: 'good', dropped: 'neutral' } as const;
  protected readonly shown = computed(() =>
    this.steps().map((step) => ({
      ...step,
      owned: (this.mine() ? this.t().mineOwner : this.t().owner)[step.owner as StepOwner],
      does: step.owner === 'organisation' ? step.verb : this.words.of('verbs', step.verb),
      moves: this.movesOf(step),
    })),
  );

  private movesOf({ owner, status }: StepView): readonly StepStatus[] {
    if (!this.mayMove() || (this.mine() && !requesterMoves(owner as StepOwner))) return [];
    const moves = MOVES[status as StepStatus];
    return this.mayChange() && status !== 'done' && status !== 'dropped' ? [...moves, 'dropped'] : moves;
  }
}
