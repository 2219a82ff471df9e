import { Component, computed, inject } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { EntryForm } from './journal/entry-form';
import { JournalCard } from './journal/journal-card';
import { JOURNAL_FORMS_TEXT } from './journal/journal-forms.catalogue';
import { MeetingForm } from './journal/meeting-form';
import { MeetingsCard } from './meetings/meetings-card';
import { MEETINGS_TEXT } from './meetings/meetings.catalogue';
import { PlanMeetingForm } from './meetings/plan-meeting-form';
import { OpenAccompaniment } from './open-accompaniment';
import { PlanCard } from './plan/plan-card';
import { PLAN_TEXT } from './plan/plan.catalogue';
import { StepForm } from './plan/step-form';
import { AutonomyForm } from './portrait/autonomy-form';
import { PortraitCard } from './portrait/portrait-card';
import { PortraitForm } from './portrait/portrait-form';
import { PORTRAIT_TEXT } from './portrait/portrait.catalogue';
import { PaymentForm } from './travel/payment-form';
import { ToldAnswerForm } from './travel/told-answer-form';
import { TravelCard } from './travel/travel-card';
import { TravelClaimForm } from './travel/travel-claim-form';
import { TravelForm } from './travel/travel-form';
import { TRAVEL_TEAM_TEXT } from './travel/travel-team.catalogue';
import { TravelWords } from './travel/travel-words';

/** C2: the accompaniment on the file of a request: its plan, its journal, its trips, what it is; and the form of what is being written. */
@Component({
  selector: 'ph-accompaniment-card',
  templateUrl: './accompaniment-card.html',
  styleUrl: './accompaniment-card.scss',
  imports: [Dialog, AutonomyForm, EntryForm, JournalCard, MeetingForm, MeetingsCard, PlanCard, PlanMeetingForm, PortraitCard, PortraitForm, StepForm, PaymentForm, ToldAnswerForm, TravelCard, TravelClaimForm, TravelForm],
  providers: [OpenAccompaniment],
})
export class AccompanimentCard {
  private readonly plan = text(PLAN_TEXT);
  private readonly journal = text(JOURNAL_FORMS_TEXT);
  private readonly meetings = text(MEETINGS_TEXT);
  private readonly portrait = text(PORTRAIT_TEXT);
  private readonly travel = text(TRAVEL_TEAM_TEXT);
  private readonly trips = inject(TravelWords);
  protected readonly accompaniment = inject(OpenAccompaniment);
  protected readonly heading = computed(() => {
    const writing = this.accompaniment.writing();
    const { entry, meet } = this.journal();
    switch (writing?.form) {
      case 'step':
        return writing.step ? this.plan().changeOf({ title: writing.step.title }) : this.plan().add;
      case 'entry':
        return writing.corrects ? entry.correcting : entry.heading;
      case 'planned':
        return writing.meeting ? this.meetings().moveHeading : this.meetings().planHeading;
      case 'meeting':
        return meet.heading;
      case 'travel':
        return this.travel().propose;
      case 'travel-claim':
        return this.travel().claimOf({ trip: this.trips.title(writing.trip) });
      case 'told-answer':
        return this.travel().toldOf({ trip: this.trips.title(writing.trip) });
      case 'payment':
        return this.travel().pay;
      case 'portrait':
        return this.portrait().formHeading;
      case 'autonomy':
        return this.portrait().autonomy.formHeading;
      default:
        return '';
    }
  });
}
