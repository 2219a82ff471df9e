import { BooleanField, ChoiceField, CivilDateField, IdField, ListQueryDto, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { ReceiveRequestDto } from '@phare/requests/api';
import { LONGEST_REPEAT_DAYS, SHORTEST_REPEAT_DAYS } from '@phare/requests/domain';
import { OmitType } from '@nestjs/swagger';

/** How a request comes that the network’s own follow-up brought out: never by the pages of Phare. */
const OF_THE_TEAM = ['phone', 'email', 'in_person'] as const;

const repeats = { min: SHORTEST_REPEAT_DAYS, max: LONGEST_REPEAT_DAYS };

/** `GET /api/follow-up-schedules`: the next to come first, those that are over last. */
export class ScheduleListQueryDto extends ListQueryDto {
  @IdField({ description: 'Only those on this organisation.', optional: true })
  organisationId?: string;

  @CivilDateField({ description: 'Only those whose next follow-up is due by this day.', optional: true })
  dueBy?: string;
}

/** `POST /api/follow-up-schedules`. */
export class NewScheduleDto {
  @IdField({ description: 'The organisation to follow up.' })
  organisationId: string;

  @TextField({ description: 'What it is for, in a line. Read by the whole team.', max: 160, example: 'Prendre des nouvelles de la vie associative' })
  title: string;

  @WholeNumberField({ description: 'Every so many days.', ...repeats })
  everyDays: number;

  @CivilDateField({ description: 'The day of the first one. Never in the past.' })
  nextOn: string;

  @CivilDateField({ description: 'Its last day; none when absent.', optional: true, nullable: true })
  until?: string | null;

  @IdField({ description: 'Who does it: someone of the team or a resource person, without a tie to the organisation. The caller when absent.', optional: true })
  personId?: string;
}

/** `PATCH /api/follow-up-schedules/:id`. What is absent stays. */
export class ScheduleChangeDto {
  @TextField({ description: 'What it is for, in a line.', max: 160, optional: true })
  title?: string;

  @WholeNumberField({ description: 'Every so many days.', ...repeats, optional: true })
  everyDays?: number;

  @CivilDateField({ description: 'The day of the next one, never in the past; `null` ends the schedule.', optional: true, nullable: true })
  nextOn?: string | null;

  @CivilDateField({ description: 'Its last day; `null` for none.', optional: true, nullable: true })
  until?: string | null;

  @IdField({ description: 'Who does it from now on.', optional: true })
  personId?: string;
}

/** The request that came of a follow-up: the body of `POST /api/requests`; its organisation is the schedule’s, and it is received now. */
export class ScheduledRequestDto extends OmitType(ReceiveRequestDto, ['organisationId', 'organisationName', 'channel', 'receivedAt', 'receivedBy'] as const) {
  @ChoiceField({ description: 'How it was told to the team.', of: OF_THE_TEAM })
  channel: (typeof OF_THE_TEAM)[number];
}

/** `POST /api/follow-up-schedules/:id/follow-ups`. */
export class ScheduledFollowUpDto {
  @CivilDateField({ description: 'The day it was done: not in the future, nor before the schedule or its last follow-up.' })
  doneOn: string;

  @TextField({ description: 'How: a mode of the policy in force.', max: 100, example: 'phone' })
  mode: string;

  @TextField({ description: 'What came of it, in a few words. Read by the whole team: what is confidential belongs to a request.', max: 1000 })
  note: string;

  @ObjectField({ description: 'The request that it brought out, if any (team only).', type: () => ScheduledRequestDto, optional: true })
  request?: ScheduledRequestDto;
}

export class SchedulePersonDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;
}

export class ScheduleOrganisationDto {
  @IdField({ description: 'The organisation.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;
}

export class FollowUpRequestDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20 })
  number: string;
}

export class DoneFollowUpDto {
  @IdField({ description: 'The follow-up.' })
  id: string;

  @CivilDateField({ description: 'The day it was due.' })
  dueOn: string;

  @CivilDateField({ description: 'The day it was done.' })
  doneOn: string;

  @ObjectField({ description: 'Who did it.', type: () => SchedulePersonDto })
  doneBy: SchedulePersonDto;

  @TextField({ description: 'How.', max: 100 })
  mode: string;

  @TextField({ description: 'What came of it.', max: 1000 })
  note: string;

  @ObjectField({ description: 'The request that it brought out, to whoever sees that request; `null` otherwise.', type: () => FollowUpRequestDto, nullable: true })
  request: FollowUpRequestDto | null;
}

export class ScheduleDto {
  @IdField({ description: 'The schedule.' })
  id: string;

  @WholeNumberField({ description: 'Its version.', min: 1, max: 2_147_483_647 })
  version: number;

  @ObjectField({ description: 'The organisation that is followed up.', type: () => ScheduleOrganisationDto })
  organisation: ScheduleOrganisationDto;

  @TextField({ description: 'What it is for.', max: 160 })
  title: string;

  @WholeNumberField({ description: 'Every so many days.', ...repeats })
  everyDays: number;

  @CivilDateField({ description: 'The day of the next one; `null` once it is over.', nullable: true })
  nextOn: string | null;

  @CivilDateField({ description: 'Its last day.', nullable: true })
  until: string | null;

  @BooleanField({ description: 'Whether its day has come, where the organisation is.' })
  due: boolean;

  @ObjectField({ description: 'Who does it.', type: () => SchedulePersonDto })
  person: SchedulePersonDto;

  @BooleanField({ description: 'Whether someone else has to be found: who does it has left, or is now tied to the organisation.' })
  personNeeded: boolean;

  @ObjectListField({ description: 'What was done, the latest first.', type: () => DoneFollowUpDto, maxItems: 100 })
  followUps: DoneFollowUpDto[];
}

export class SchedulePageDto {
  @ObjectListField({ description: 'Schedules, the next to come first.', type: () => ScheduleDto, maxItems: 100 })
  items: ScheduleDto[];

  @TextField({ description: 'Where the next page begins.', max: 2000, nullable: true })
  nextCursor: string | null;
}
