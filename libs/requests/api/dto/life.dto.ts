import { ChoiceField, CivilDateField, IdField, TextField } from '@phare/kernel/api';
import { WAITING_FOR, type WaitingFor } from '@phare/requests/domain';

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

  @ChoiceField({ description: 'Whose turn it is.', of: WAITING_FOR, optional: true })
  waitingFor?: WaitingFor;

  @TextField({ description: 'What is to be done, for the team alone.', max: 1000, optional: true, nullable: true })
  note?: string | null;
}
