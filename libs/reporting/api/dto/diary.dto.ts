import { STEP_OWNERS } from '@phare/accompaniment/domain';
import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ObjectListField, TextField, TimeZoneField } from '@phare/kernel/api';
import { STATUSES } from '@phare/requests/domain';

/** The most cases of one diary: nobody works on as many at once. */
export const MOST_CASES = 500;

/** A step of a plan, as far as a diary tells: when, and whose. */
export class DueStepDto {
  @IdField({ description: 'The step.' })
  id: string;

  @ChoiceField({ description: 'Who does it.', of: STEP_OWNERS })
  owner: string;

  @CivilDateField({ description: 'When it is due.' })
  dueOn: string;
}

/** A meeting to come. */
export class DueMeetingDto {
  @IdField({ description: 'The meeting.' })
  id: string;

  @CivilDateField({ description: 'Its day, where the request is.' })
  on: string;

  @InstantField({ description: 'When it begins.' })
  startsAt: string;
}

/** An open request that the caller works on. Nothing of what it says. */
export class DiaryCaseDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20, example: '2026-7K3Q' })
  number: string;

  @ChoiceField({ description: 'Where it stands.', of: STATUSES })
  status: string;

  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @TextField({ description: 'The organisation; `null` while its name matches none.', max: 200, nullable: true })
  organisationName: string | null;

  @TimeZoneField({ description: 'Where its days are counted.' })
  timeZone: string;

  @BooleanField({ description: 'Proposed to the caller, who has not answered yet.' })
  proposed: boolean;

  @CivilDateField({ description: 'The promised day, while no follow-up was made.', nullable: true })
  dueOn: string | null;

  @CivilDateField({ description: 'What was planned next.', nullable: true })
  nextActionOn: string | null;

  @ChoiceField({ description: 'Whose turn it is.', of: ['team', 'organisation'] })
  waitingFor: string;

  @ObjectListField({ description: 'The steps still to do that have a day, soonest first.', type: () => DueStepDto, maxItems: 1000 })
  steps: DueStepDto[];

  @ObjectListField({ description: 'The meetings from today on, soonest first.', type: () => DueMeetingDto, maxItems: 1000 })
  meetings: DueMeetingDto[];
}

/** `GET /api/diary`. */
export class DiaryDto {
  @ObjectListField({ description: 'What the caller accompanies, keeps under seal, or is asked to take on.', type: () => DiaryCaseDto, maxItems: MOST_CASES })
  items: DiaryCaseDto[];
}
