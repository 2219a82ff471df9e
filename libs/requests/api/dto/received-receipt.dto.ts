import { CivilDateField, InstantField, ObjectField, TextField } from '@phare/kernel/api';
import { EligibilityDto } from '@phare/policy/api';

export class ReceiptDueDto {
  @CivilDateField({ description: 'The last day to be on time.' })
  dueOn: string;

  @TextField({ description: 'IANA zone of the due date.', max: 64 })
  timeZone: string;
}

/** What someone without a session is told of the request they filed: no id, nothing about the organisation beyond their own answer. */
export class ReceiptDto {
  @TextField({ description: 'The number to keep.', max: 20 })
  number: string;

  @InstantField({ description: 'When it was received.' })
  receivedAt: string;

  @ObjectField({ description: 'When someone will have talked with them.', type: () => ReceiptDueDto })
  followUp: ReceiptDueDto;

  @ObjectField({ description: 'Eligibility, explained.', type: () => EligibilityDto })
  eligibility: EligibilityDto;
}
