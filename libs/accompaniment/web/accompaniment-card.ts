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

/** C2: the accompaniment on the file of a request: its plan, its journal, what it is; and the form of what is being written. */
@Component({
  selector: 'ph-accompaniment-card',
  templateUrl: './accompaniment-card.html',
  styleUrl: './accompaniment-card.scss',
  imports: [Dialog, AutonomyForm, EntryForm, JournalCard, MeetingForm, MeetingsCard, PlanCard, PlanMeetingForm, PortraitCard, PortraitForm, StepForm],
  providers: [OpenAccompaniment],
})
export class AccompanimentCard {
  private readonly plan = text(PLAN_TEXT);
  private readonly journal = text(JOURNAL_FORMS_TEXT);
  private readonly meetings = text(MEETINGS_TEXT);
  private readonly portrait = text(PORTRAIT_TEXT);
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
      case 'portrait':
        return this.portrait().formHeading;
      case 'autonomy':
        return this.portrait().autonomy.formHeading;
      default:
        return '';
    }
  });
}
