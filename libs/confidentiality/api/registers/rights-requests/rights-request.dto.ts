import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ListQueryDto, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { IDENTITY_METHODS, RIGHTS_OUTCOMES, RIGHTS_REQUEST_KINDS, RIGHTS_STATES } from '@phare/confidentiality/domain';

const LONG = 4000;

/** `POST /api/rights-requests`. */
export class NewRightsRequestDto {
  @ChoiceField({ description: 'What the person asks.', of: RIGHTS_REQUEST_KINDS })
  kind: (typeof RIGHTS_REQUEST_KINDS)[number];

  @CivilDateField({ description: 'The day it was received: thirty days count from it.', example: '2026-11-16' })
  receivedOn: string;

  @TextField({ description: 'Who asks.', max: 200 })
  personName: string;

  @TextField({ description: 'How to answer them, as they said it: an address, a telephone number.', max: 500, optional: true })
  contact?: string;

  @TextField({ description: 'What they ask for, in their words.', max: LONG, optional: true })
  details?: string;
}

/** `POST /api/rights-requests/:id/identity`. */
export class IdentityDto {
  @ChoiceField({ description: 'How they showed who they are. A copy of a document is never kept.', of: IDENTITY_METHODS })
  method: (typeof IDENTITY_METHODS)[number];

  @CivilDateField({ description: 'When.' })
  on: string;
}

/** `POST /api/rights-requests/:id/answers`. */
export class RightsAnswerDto {
  @ChoiceField({ description: 'What was answered.', of: RIGHTS_OUTCOMES })
  outcome: (typeof RIGHTS_OUTCOMES)[number];

  @CivilDateField({ description: 'The day the answer was given.' })
  answeredOn: string;

  @TextField({ description: 'Of a refusal, whole or in part: why. Of any other answer: what was done.', max: LONG, optional: true })
  reasons?: string;

  @TextField({ description: 'The provision of the law that a refusal rests on.', max: 200, optional: true, example: 'P-39.1, art. 40' })
  article?: string;

  @TextField({ description: 'The remedies, and their time limit.', max: LONG, optional: true })
  remedies?: string;

  @BooleanField({ description: 'Help to understand the refusal was offered.', optional: true })
  helpOffered?: boolean;
}

/** An answer, as it was noted. */
export class GivenAnswerDto extends RightsAnswerDto {
  @IdField({ description: 'The answer.' })
  id: string;

  @InstantField({ description: 'When it was noted.' })
  at: string;

  @TextField({ description: 'Who noted it.', max: 200 })
  byName: string;
}

/** A request of a person about the information held on them. */
export class RightsRequestDto extends NewRightsRequestDto {
  @IdField({ description: 'The request.' })
  id: string;

  @WholeNumberField({ description: 'Raised by each change.', min: 1, max: 1_000_000 })
  version: number;

  @CivilDateField({ description: 'The last day to answer.' })
  dueOn: string;

  @ChoiceField({ description: 'Where it stands today. Unanswered after its day, it counts as refused by law, but for a withdrawal of consent.', of: RIGHTS_STATES })
  state: string;

  @ChoiceField({ description: 'How the person showed who they are; `null` as long as they have not.', of: IDENTITY_METHODS, nullable: true })
  identityMethod: string | null;

  @CivilDateField({ description: 'When they did.', nullable: true })
  identifiedOn: string | null;

  @ObjectListField({ description: 'What was answered, the first one first. The first one ends the delay.', type: () => GivenAnswerDto, maxItems: 100 })
  answers: readonly GivenAnswerDto[];
}

/** A page of the register. */
export class RightsRequestPageDto {
  @ObjectListField({ description: 'The page: unanswered ones first by their last day, then the others, the latest first.', type: () => RightsRequestDto, maxItems: 100 })
  items: RightsRequestDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}

/** `GET /api/rights-requests`. */
export class RightsRequestsQueryDto extends ListQueryDto {}
