import { ChoiceField, IdField, IdListField, InstantField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { MEETING_ANSWERS } from '@phare/accompaniment/domain';

const MOST_INVITED = 20;

/** When and how a meeting is to be. */
export class MeetingTimeDto {
  @InstantField({ description: 'When it begins: in the future.' })
  startsAt: string;

  @WholeNumberField({ description: 'How long, in minutes.', min: 5, max: 1440 })
  minutes: number;

  @TextField({ description: 'How: a mode of the policy version.', max: 100, example: 'video' })
  mode: string;
}

/** `POST /:id/planned-meetings`: each of those invited gets a mail that their calendar understands, and that says nothing of the request. */
export class PlannedMeetingDto extends MeetingTimeDto {
  @IdListField({ description: 'Who is invited: whoever asks, the people they name, those who accompany, the keeper, oneself.', maxItems: MOST_INVITED })
  personIds: string[];
}

export class InvitedPersonDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @ChoiceField({ description: 'What their calendar answered; `null` before it did.', of: MEETING_ANSWERS, nullable: true })
  answer: string | null;
}

/** A meeting to come, or that was to come. */
export class MeetingToComeDto extends MeetingTimeDto {
  @IdField({ description: 'The meeting.' })
  id: string;

  @InstantField({ description: 'When it was called off; `null` while it holds.', nullable: true })
  cancelledAt: string | null;

  @ObjectListField({ description: 'Who is invited.', type: () => InvitedPersonDto, maxItems: MOST_INVITED })
  invited: InvitedPersonDto[];
}
