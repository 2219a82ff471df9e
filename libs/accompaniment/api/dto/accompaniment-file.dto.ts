import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ObjectField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { AUTONOMY_MOMENTS, AUTONOMY_SIDES, MEETING_ASKERS, STEP_OWNERS, STEP_STATUSES, VISIBILITIES } from '@phare/accompaniment/domain';
import { FrameworkDto } from './journal.dto';
import { TravelFileDto } from '../travel/travel-file.dto';
import { MeetingToComeDto } from './planned-meeting.dto';

const MOST_MINUTES = 10_000_000;

export class PlanStepDto {
  @IdField({ description: 'The step.' })
  id: string;

  @TextField({ description: 'What is to be done.', max: 200 })
  title: string;

  @ChoiceField({ description: 'Whose step it is.', of: STEP_OWNERS })
  owner: string;

  @TextField({ description: 'What is done: a verb of the policy, or the organisation’s own words.', max: 100 })
  verb: string;

  @CivilDateField({ description: 'For when.', nullable: true })
  dueOn: string | null;

  @ChoiceField({ description: 'Where it stands.', of: STEP_STATUSES })
  status: string;
}

export class FederationShareDto {
  @WholeNumberField({ description: 'Steps that the federation carries alone.', min: 0, max: 10_000 })
  federation: number;

  @WholeNumberField({ description: 'Steps that count: those given up do not.', min: 0, max: 10_000 })
  counted: number;

  @BooleanField({ description: 'Whether it is more than the policy version allows without a word.' })
  alert: boolean;

  @TextField({ description: 'The clause that the alert rests on.', max: 200 })
  clause: string;
}

export class JournalAuthorDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;
}

export class MeetingParticularsDto {
  @TextField({ description: 'Who was at the table, and for whom.', max: 2000 })
  parties: string;

  @ChoiceField({ description: 'Who asked for it.', of: MEETING_ASKERS })
  askedBy: string;

  @ObjectField({ description: 'What was at stake.', type: () => FrameworkDto })
  framework: FrameworkDto;

  @TextField({ description: 'What the federation’s person was there for.', max: 2000 })
  mandate: string;
}

export class JournalEntryDto {
  @IdField({ description: 'The entry.' })
  id: string;

  @ObjectField({ description: 'Who wrote it.', type: () => JournalAuthorDto })
  author: JournalAuthorDto;

  @InstantField({ description: 'When it was written.' })
  recordedAt: string;

  @InstantField({ description: 'When it took place.' })
  happenedAt: string;

  @TextField({ description: 'How: a mode of the policy version.', max: 100 })
  mode: string;

  @WholeNumberField({ description: 'Minutes of work.', min: 0, max: 1440 })
  minutes: number;

  @WholeNumberField({ description: 'Minutes on the road.', min: 0, max: 1440 })
  travelMinutes: number;

  @TextListField({ description: 'What it brought.', max: 100, maxItems: 20 })
  brought: string[];

  @ChoiceField({ description: 'Who reads it.', of: VISIBILITIES })
  visibility: string;

  @TextField({ description: 'Its text; the shared minutes of a meeting.', max: 10_000 })
  note: string;

  @IdField({ description: 'The entry it corrects.', nullable: true })
  corrects: string | null;

  @IdField({ description: 'The entry that corrects it: its time counts no more.', nullable: true })
  correctedBy: string | null;

  @BooleanField({ description: 'Whether it is fixed: until then its author alone corrects it.' })
  fixed: boolean;

  @ObjectField({ description: 'What a meeting of three rests on.', type: () => MeetingParticularsDto, nullable: true })
  meeting: MeetingParticularsDto | null;
}

export class JournalTotalsDto {
  @WholeNumberField({ description: 'Minutes of work, of the entries shown.', min: 0, max: MOST_MINUTES })
  minutes: number;

  @WholeNumberField({ description: 'Minutes on the road, of the entries shown.', min: 0, max: MOST_MINUTES })
  travelMinutes: number;
}

export class AutonomyAnswerDto {
  @ChoiceField({ description: 'Whose answer it is.', of: AUTONOMY_SIDES })
  side: string;

  @ChoiceField({ description: 'At the opening, or at the closing.', of: AUTONOMY_MOMENTS })
  moment: string;

  @TextField({ description: 'The level of the policy version.', max: 100 })
  level: string;

  @InstantField({ description: 'When it was said.' })
  answeredAt: string;
}

/** The accompaniment of one request, as its reader may see it: the requester sees the plan and what is shared. */
export class AccompanimentDto {
  @TextField({ description: 'Once or over time.', max: 100, nullable: true })
  kind: string | null;

  @TextField({ description: 'The form it takes.', max: 100, nullable: true })
  form: string | null;

  @TextListField({ description: 'Values of the axes, for those who work on it; none for others.', max: 200, maxItems: 50 })
  axes: string[];

  @ObjectListField({ description: 'The plan, in the order it was written.', type: () => PlanStepDto, maxItems: 1000 })
  steps: PlanStepDto[];

  @ObjectField({ description: 'The federation’s part in the plan, for those who work on it; `null` for others.', type: () => FederationShareDto, nullable: true })
  share: FederationShareDto | null;

  @ObjectListField({ description: 'The journal, by the time things took place.', type: () => JournalEntryDto, maxItems: 10_000 })
  journal: JournalEntryDto[];

  @ObjectListField({ description: 'Meetings planned, by the time they are at.', type: () => MeetingToComeDto, maxItems: 1000 })
  meetings: MeetingToComeDto[];

  @ObjectField({ description: 'The time of what stands.', type: () => JournalTotalsDto })
  totals: JournalTotalsDto;

  @ObjectListField({ description: 'The last answer of each side, before and after.', type: () => AutonomyAnswerDto, maxItems: 4 })
  autonomy: AutonomyAnswerDto[];

  @ObjectField({ description: 'The trips: agreed by both sides, then claimed.', type: () => TravelFileDto })
  travel: TravelFileDto;
}
