import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { LATE_REASONS, STATUSES, type LateReason } from '@phare/requests/domain';
import { RequestOrganisationDto } from './request.dto';

/** `POST /:id/new-date`: what the requester of a late request is promised instead. */
export class NewDateDto {
  @CivilDateField({ description: 'The day by which someone will reach them: today or later, in the zone of the request.' })
  newDate: string;

  @ChoiceField({ description: 'Why the first date was not kept: for the log of breaches, never for the requester.', of: LATE_REASONS })
  reason: LateReason;
}

/** A promise that was not kept. */
export class BreachDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20, example: '2026-7K3Q' })
  number: string;

  @ChoiceField({ description: 'Where it stands.', of: STATUSES })
  status: string;

  @ObjectField({ description: 'The organisation; `null` while its name matches none.', type: () => RequestOrganisationDto, nullable: true })
  organisation: RequestOrganisationDto | null;

  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @InstantField({ description: 'When it was received.' })
  receivedAt: string;

  @CivilDateField({ description: 'The day that was promised.' })
  dueOn: string;

  @InstantField({ description: 'The follow-up, late; `null` while there is none, or where it ended without one.', nullable: true })
  doneAt: string | null;

  @ChoiceField({ description: 'Where the clock stands.', of: ['overdue', 'done_late', 'stopped'] })
  state: string;

  @WholeNumberField({ description: 'Days after the promised one, as of the follow-up, the end or today.', min: 1, max: 100_000 })
  daysLate: number;

  @CivilDateField({ description: 'The date promised instead; `null` until a person sets one.', nullable: true })
  newDate: string | null;

  @ChoiceField({ description: 'Why; `null` until a person says so, and in the frame of a sealed request.', of: LATE_REASONS, nullable: true })
  reason: string | null;
}

/** `GET /api/breaches`. */
export class BreachPageDto {
  @ObjectListField({ description: 'The page, latest promise first.', type: () => BreachDto, maxItems: 100 })
  items: BreachDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}
