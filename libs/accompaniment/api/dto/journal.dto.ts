import { ChoiceField, IdField, InstantField, ObjectField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { MEETING_ASKERS, MEETING_FRAMEWORKS, VISIBILITIES, type MeetingAsker, type MeetingFramework, type Visibility } from '@phare/accompaniment/domain';

const MINUTES_OF_A_DAY = 1440;

/** What an entry of the journal and a meeting have in common. */
export class WorkDto {
  @InstantField({ description: 'When it took place: not in the future.' })
  happenedAt: string;

  @TextField({ description: 'How: a mode of the policy version.', max: 100, example: 'video' })
  mode: string;

  @WholeNumberField({ description: 'Minutes of work.', min: 0, max: MINUTES_OF_A_DAY })
  minutes: number;

  @WholeNumberField({ description: 'Minutes on the road, apart; 0 when absent.', min: 0, max: MINUTES_OF_A_DAY, optional: true })
  travelMinutes?: number;

  @TextListField({ description: 'What it brought: values of the policy version.', max: 100, maxItems: 20 })
  brought: string[];
}

/** `POST /:id/interventions`: one dated entry of the journal. */
export class InterventionDto extends WorkDto {
  @ChoiceField({ description: '`shared` with the organisation; `internal` to those who work on it; `sealed`: its author and the keeper alone.', of: VISIBILITIES })
  visibility: Visibility;

  @TextField({ description: 'What was said or done.', max: 10_000 })
  note: string;

  @IdField({ description: 'The entry that this one corrects, if any: nothing is erased.', optional: true })
  corrects?: string;
}

export class FrameworkDto {
  @ChoiceField({ description: 'What kind of framework is at stake.', of: MEETING_FRAMEWORKS })
  kind: MeetingFramework;

  @TextField({ description: 'Which one.', max: 500, example: 'Cadre de référence régional en développement social' })
  name: string;
}

/** `POST /:id/meetings`: a meeting of three, an entry of the journal with what such a meeting rests on. */
export class MeetingDto extends WorkDto {
  @TextField({ description: 'Who was at the table, and for whom.', max: 2000 })
  parties: string;

  @ChoiceField({ description: 'Who asked for it.', of: MEETING_ASKERS })
  askedBy: MeetingAsker;

  @ObjectField({ description: 'The law, public policy or regional frame at stake.', type: () => FrameworkDto })
  framework: FrameworkDto;

  @TextField({ description: 'What the federation’s person is there for, as agreed with the organisation.', max: 2000 })
  mandate: string;

  @TextField({ description: 'The minutes, shared with the organisation.', max: 10_000 })
  sharedRecord: string;

  @TextField({ description: 'Private notes, for their author and the keeper alone.', max: 10_000, optional: true })
  privateNotes?: string;
}
