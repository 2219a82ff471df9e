import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { LONGEST_REPEAT_DAYS, SHORTEST_REPEAT_DAYS, STATUSES, WAITING_FOR, type WaitingFor } from '@phare/requests/domain';

/** `POST /:id/unmerge`. */
export class UnmergeDto {
  @TextField({ description: 'Why, in a sentence.', max: 1000 })
  reason: string;
}

/** `POST /:id/merge`. */
export class MergeDto {
  @IdField({ description: 'The request that goes on: open, not sealed, of the same requester or seen by the same people.' })
  intoId: string;
}

/** `POST /:id/next-action`. What is absent stays. */
export class NextActionDto {
  @CivilDateField({ description: 'The day to take it up again, in the zone of the request; `null` for none. Never in the past.', optional: true, nullable: true })
  nextActionOn?: string | null;

  @WholeNumberField({ description: 'A schedule: once done, it is planned again so many days later; `null` for once.', min: SHORTEST_REPEAT_DAYS, max: LONGEST_REPEAT_DAYS, optional: true, nullable: true })
  everyDays?: number | null;

  @BooleanField({ description: 'Whether the requester is asked how it goes on that day, by a mail that says nothing of it.', optional: true })
  asks?: boolean;

  @ChoiceField({ description: 'Whose turn it is.', of: WAITING_FOR, optional: true })
  waitingFor?: WaitingFor;

  @TextField({ description: 'What is to be done, for the team alone.', max: 1000, optional: true, nullable: true })
  note?: string | null;
}

export class LikelyDuplicateDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20 })
  number: string;

  @ChoiceField({ description: 'Where it stands.', of: STATUSES })
  status: string;

  @InstantField({ description: 'When it was received.' })
  receivedAt: string;

  @TextField({ description: 'Its subject.', max: 160 })
  subject: string;
}

/** `GET /:id/duplicates`. */
export class LikelyDuplicatesDto {
  @ObjectListField({ description: 'Open, of the same person for the same organisation, received around the same days; the nearest first.', type: () => LikelyDuplicateDto, maxItems: 10 })
  items: LikelyDuplicateDto[];
}

/** `POST /:id/linked-sides`. */
export class LinkSidesDto {
  @IdField({ description: 'The request of the other side, of the same organisation.' })
  otherId: string;
}

export class OtherRequestDto {
  @IdField({ description: 'The request.' })
  id: string;

  @ChoiceField({ description: 'Where it stands.', of: STATUSES })
  status: string;

  @BooleanField({ description: 'Whether it is sealed.' })
  sealed: boolean;

  @InstantField({ description: 'When it was received.' })
  receivedAt: string;

  @TextField({ description: 'Who keeps it.', max: 200, nullable: true })
  keeper: string | null;
}

export class OtherSideDto {
  @IdField({ description: 'The link.' })
  id: string;

  @TextField({ description: 'The number of the other request.', max: 20 })
  number: string;

  @InstantField({ description: 'Since when they are linked.' })
  linkedAt: string;

  @ObjectField({ description: 'The frame of the other request, for coordination; `null` for a keeper.', type: () => OtherRequestDto, nullable: true })
  request: OtherRequestDto | null;
}

/** `GET /:id/linked-sides`. */
export class OtherSidesDto {
  @ObjectListField({ description: 'The other sides of the same conflict. None for whoever is not to know.', type: () => OtherSideDto, maxItems: 50 })
  items: OtherSideDto[];
}
