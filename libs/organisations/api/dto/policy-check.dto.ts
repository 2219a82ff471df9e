import { ChoiceField, CivilDateField, IdField, InstantField, ObjectField, TextField, TimeZoneField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';
import { EligibilityDto } from '@phare/policy/api';

/** A question put before anything is sent. One of `organisationId` and `organisationName`. */
export class PolicyCheckDto {
  @IdField({ description: 'The organisation, as `GET /api/policy/organisations` gives it.', optional: true, nullable: true })
  organisationId?: string | null;

  @TextField({ description: 'Or its name, when the list does not have it.', max: 200, optional: true, nullable: true })
  organisationName?: string | null;

  @ChoiceField({ description: 'In what capacity one would ask.', of: ORGANISATION_FUNCTIONS })
  function: OrganisationFunction;

  @InstantField({ description: 'When the request would be received; now when absent.', optional: true, nullable: true, example: '2026-11-20T09:00:00-05:00' })
  receivedAt?: string | null;
}

export class PromisedFollowUpDto {
  @CivilDateField({ description: 'Last day for the follow-up.' })
  dueOn: string;

  @CivilDateField({ description: 'The working day that the team aims for.' })
  internalTargetOn: string;

  @TimeZoneField({ description: 'IANA zone in which the days are counted.' })
  timeZone: string;

  @TextField({ description: 'How they are counted.', max: 50, example: 'civil-30' })
  rule: string;

  @TextField({ description: 'Code of the clause that promises it.', max: 200, example: 'demande.suivi-30-jours' })
  clause: string;
}

/** What would be decided, and when a follow-up would be due. Nothing is created. */
export class PolicyCheckAnswerDto extends EligibilityDto {
  @ObjectField({ description: 'The promise that would be made.', type: () => PromisedFollowUpDto })
  followUp: PromisedFollowUpDto;
}
