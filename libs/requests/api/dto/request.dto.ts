import { BooleanField, ChoiceField, ChoiceListField, CivilDateField, IdField, InstantField, ObjectField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS } from '@phare/kernel/domain';
import { EligibilityDto } from '@phare/policy/api';
import { ASSIGNMENT_STATES, CONFLICT_CODES, STATUSES } from '@phare/requests/domain';
import { CHANNELS, SituationDto } from './receive-request.dto';

export class RequestOrganisationDto {
  @IdField({ description: 'The organisation.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;

  @TextField({ description: 'The IANA zone in which its days are counted, frozen at receipt.', max: 64, example: 'America/Halifax' })
  timeZone: string;
}

export class PersonNameDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;
}

export class RequestRequesterDto extends PersonNameDto {
  @TextField({ description: 'Address for this request. Absent from lists.', max: 254, optional: true, nullable: true })
  email?: string | null;

  @TextField({ description: 'Telephone for this request. Absent from lists.', max: 40, optional: true, nullable: true })
  phone?: string | null;

  @ChoiceField({ description: 'In what capacity they ask.', of: ORGANISATION_FUNCTIONS })
  function: string;
}

export class PriorityReasonDto {
  @TextField({ description: 'Code of the reason.', max: 100, example: 'board_crisis' })
  code: string;

  @TextField({ description: 'Its clause.', max: 200, example: 'priorites.1' })
  clause: string;
}

export class PriorityDto {
  @TextField({ description: 'What the rules suggest.', max: 50, example: 'p1' })
  suggested: string;

  @ObjectListField({ description: 'Why. Absent from a sealed request’s frame.', type: () => PriorityReasonDto, maxItems: 20, optional: true })
  reasons?: PriorityReasonDto[];

  @TextField({ description: 'What a person confirmed; `null` until triage.', max: 50, optional: true, nullable: true })
  confirmed?: string | null;

  @TextField({ description: 'The reason given at triage, for the team alone.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

export class FollowUpStateDto {
  @CivilDateField({ description: 'The last day to be on time, in `timeZone`: before 0 h of the next day.' })
  dueOn: string;

  @CivilDateField({ description: 'The last working day on or before it, as closures of the office stood when it was received: what the team aimed for.' })
  internalTargetOn: string;

  @TextField({ description: 'IANA zone of the due date.', max: 64 })
  timeZone: string;

  @TextField({ description: 'The rule it was counted by.', max: 50, example: 'civil-30' })
  rule: string;

  @TextField({ description: 'The clause that promises it.', max: 200 })
  clause: string;

  @InstantField({ description: 'The first human contact; `null` until then.', nullable: true })
  doneAt: string | null;

  @CivilDateField({ description: 'The date promised instead, once it is late and a person has set one; `null` until then. `dueOn` stays.', nullable: true })
  newDate: string | null;

  @ChoiceField({ description: 'Where the clock stands.', of: ['running', 'done', 'done_late', 'overdue', 'stopped'] })
  state: string;
}

export class AssignmentDto {
  @IdField({ description: 'The assignment.' })
  id: string;

  @IdField({ description: 'The resource person.' })
  resourcePersonId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @ChoiceField({ description: 'Its state.', of: ASSIGNMENT_STATES })
  state: string;

  @InstantField({ description: 'When they were proposed.' })
  proposedAt: string;

  @InstantField({ description: 'When they took it on; `null` until then.', nullable: true })
  acceptedAt: string | null;

  @InstantField({ description: 'When it was declined or ended; `null` until then.', nullable: true })
  endedAt: string | null;

  @TextField({ description: 'Who declined or ended it.', max: 200, nullable: true })
  endedBy: string | null;

  @ChoiceListField({ description: 'The conflict of interest that was disclosed, if any.', of: CONFLICT_CODES })
  conflicts: string[];

  @BooleanField({ description: 'What they answered when asked whether they have a conflict; `null` until asked.', nullable: true })
  conflictDeclared: boolean | null;

  @BooleanField({ description: 'Whether the requester accepted it.' })
  conflictAccepted: boolean;
}

/** A request in a list. Coordination sees of a sealed request only its frame: what is not required here may be absent. */
export class RequestSummaryDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'The number told to people.', max: 20, example: '2026-7K3Q' })
  number: string;

  @ChoiceField({ description: 'Where it stands.', of: STATUSES })
  status: string;

  @WholeNumberField({ description: 'Version, for `If-Match`.', min: 1, max: 2_147_483_647, optional: true })
  version?: number;

  @ObjectField({ description: 'The organisation; `null` while its name matches none.', type: () => RequestOrganisationDto, nullable: true })
  organisation: RequestOrganisationDto | null;

  @TextField({ description: 'The name given or known.', max: 200, optional: true })
  organisationName?: string;

  @ChoiceField({ description: 'How it came.', of: CHANNELS, optional: true })
  channel?: string;

  @InstantField({ description: 'When it was received: the clock starts here.' })
  receivedAt: string;

  @InstantField({ description: 'When it was recorded.', optional: true })
  createdAt?: string;

  @BooleanField({ description: 'Recorded on a later day than it was received.', optional: true })
  lateEntry?: boolean;

  @ObjectField({ description: 'Who in the team took it.', type: () => PersonNameDto, optional: true, nullable: true })
  receivedBy?: PersonNameDto | null;

  @ObjectField({ description: 'Who asks.', type: () => RequestRequesterDto, optional: true })
  requester?: RequestRequesterDto;

  @TextField({ description: 'What it is about.', max: 160, optional: true })
  subject?: string;

  @TextListField({ description: 'Items of the offer.', max: 200, maxItems: 50, optional: true })
  offerItems?: string[];

  @ObjectField({ description: 'Answers to the guided questions.', type: () => SituationDto, optional: true })
  situation?: SituationDto;

  @TextListField({ description: 'Preferred modes.', max: 100, maxItems: 10, optional: true })
  preferredModes?: string[];

  @ObjectField({ description: 'Eligibility at receipt.', type: () => EligibilityDto, optional: true })
  eligibility?: EligibilityDto;

  @ObjectField({ description: 'Priority.', type: () => PriorityDto, optional: true })
  priority?: PriorityDto;

  @ObjectField({ description: 'The thirty-day clock.', type: () => FollowUpStateDto })
  followUp: FollowUpStateDto;

  @IdField({ description: 'The policy version kept from receipt.', optional: true })
  policyVersion?: string;

  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @ObjectField({ description: 'The keeper of a sealed request.', type: () => PersonNameDto, optional: true, nullable: true })
  keeper?: PersonNameDto | null;

  @CivilDateField({ description: 'When something is next to be done.', optional: true, nullable: true })
  nextActionOn?: string | null;

  @ChoiceField({ description: 'Whose turn it is.', of: ['team', 'organisation'], optional: true })
  waitingFor?: string;

  @InstantField({ description: 'When what it said was destroyed by the retention schedule; `null` as long as it is kept.', optional: true, nullable: true })
  destroyedAt?: string | null;

  @ObjectListField({ description: 'Resource people.', type: () => AssignmentDto, maxItems: 100, optional: true })
  assignments?: AssignmentDto[];

  @TextListField({ description: 'Transitions open to this caller, by identifier.', max: 50, maxItems: 30 })
  allowed: string[];
}

export class RequestPageDto {
  @ObjectListField({ description: 'The page.', type: () => RequestSummaryDto, maxItems: 100 })
  items: RequestSummaryDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}

