import { BooleanField, ChoiceField, IdField, InstantField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { REVIEW_MOMENTS, REVIEW_SCALE } from '@phare/requests/domain';

const scale = { min: REVIEW_SCALE.lowest, max: REVIEW_SCALE.highest } as const;
const USEFULNESS = 'How useful it was, from 1 (not at all) to 4 (fully).';
const APPROPRIATION = 'How far the organisation has made what was worked on its own, from 1 (not at all) to 4 (fully).';

/** `POST /:id/reviews`: the requester’s answer to the two questions that wait. */
export class ReviewDto {
  @WholeNumberField({ description: USEFULNESS, ...scale })
  usefulness: number;

  @WholeNumberField({ description: APPROPRIATION, ...scale })
  appropriation: number;

  @TextField({ description: 'Anything else.', max: 2_000, optional: true, nullable: true })
  comment?: string | null;
}

/** `POST /:id/do-not-contact`. */
export class DoNotContactDto {
  @BooleanField({ description: 'True: what was planned is dropped, and nothing more is asked. False: what comes up later may be asked.' })
  doNotContact: boolean;
}

export class ReviewGivenDto {
  @IdField({ description: 'The review.' })
  id: string;

  @ChoiceField({ description: 'At the closing, or two months later.', of: REVIEW_MOMENTS })
  moment: string;

  @WholeNumberField({ description: USEFULNESS, ...scale })
  usefulness: number;

  @WholeNumberField({ description: APPROPRIATION, ...scale })
  appropriation: number;

  @TextField({ description: 'What else was said.', max: 2_000, nullable: true })
  comment: string | null;

  @InstantField({ description: 'When.' })
  answeredAt: string;
}

export class ReviewsDto {
  @ObjectListField({ description: 'Oldest first.', type: () => ReviewGivenDto, maxItems: 100 })
  items: ReviewGivenDto[];

  @ChoiceField({ description: 'Which one waits for an answer of the requester; `null` when none does.', of: REVIEW_MOMENTS, nullable: true })
  waiting: string | null;

  @BooleanField({ description: 'Whether the requester is asked nothing more about this request.' })
  doNotContact: boolean;
}
