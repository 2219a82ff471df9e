import { Component, computed, effect, inject } from '@angular/core';
import type { StepStatus } from '@phare/accompaniment/domain';
import { Toasts, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type StepView } from '../accompaniment.client';
import { JOURNAL_TEXT } from '../journal/journal.catalogue';
import { JournalEntries } from '../journal/journal-entries';
import { MEETINGS_TEXT } from '../meetings/meetings.catalogue';
import { MeetingsList } from '../meetings/meetings-list';
import { OpenAccompaniment } from '../open-accompaniment';
import { PLAN_TEXT } from '../plan/plan.catalogue';
import { PlanSteps } from '../plan/plan-steps';
import { AutonomyAnswers } from '../portrait/autonomy-answers';
import { PORTRAIT_TEXT } from '../portrait/portrait.catalogue';
import { AutonomyForm } from '../portrait/autonomy-form';
import { DisputeForm } from '../travel/dispute-form';
import { MyTravel } from '../travel/my-travel';
import { MY_TRAVEL_TEXT } from '../travel/my-travel.catalogue';
import { WhatIsAsked } from './what-is-asked';

/** A5: the accompaniment as whoever made the request follows it: their steps, which they move, the trips they agree to, what was done with them, and how far they have come. */
@Component({
  selector: 'ph-my-accompaniment',
  templateUrl: './my-accompaniment.html',
  styleUrl: './my-accompaniment.scss',
  imports: [Dialog, AutonomyAnswers, AutonomyForm, DisputeForm, JournalEntries, MeetingsList, MyTravel, PlanSteps],
  providers: [OpenAccompaniment, WhatIsAsked],
})
export class MyAccompaniment {
  private readonly client = inject(Accompaniments);
  private readonly toasts = inject(Toasts);
  private readonly portrait = text(PORTRAIT_TEXT);
  protected readonly plan = text(PLAN_TEXT);
  protected readonly journal = text(JOURNAL_TEXT);
  protected readonly meetings = text(MEETINGS_TEXT);
  private readonly travel = text(MY_TRAVEL_TEXT);
  protected readonly autonomy = computed(() => this.portrait().autonomy);
  protected readonly accompaniment = inject(OpenAccompaniment);
  private readonly screen = inject(RequestOnScreen);
  private readonly waiting = inject(WhatIsAsked);
  protected readonly asked = this.waiting.autonomy;

  /** Theirs to move first; what is done, and what is the federation's, is a press away. */
  protected readonly steps = computed(() => {
    const all = this.accompaniment.shown()?.steps ?? [];
    const isMine = ({ owner, status }: StepView) => owner !== 'federation' && (status === 'todo' || status === 'doing');
    return { mine: all.filter(isMine), others: all.filter((step) => !isMine(step)) };
  });

  protected readonly heading = computed(() => (this.accompaniment.writing()?.form === 'dispute' ? this.travel().form.heading : this.autonomy().mineHeading));

  constructor() {
    effect(() => this.screen.asked.set(this.waiting.all()));
  }

  protected async move({ step, status }: { readonly step: StepView; readonly status: StepStatus }): Promise<void> {
    const done = await this.accompaniment.write('move', (call) => this.client.changeStep(call, step.id, { status }));
    this.toasts.show(done ? this.plan().moved({ title: step.title, status: this.plan().status[status] }) : this.plan().notMoved);
  }
}
