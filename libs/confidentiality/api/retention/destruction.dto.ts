import { DESTRUCTION_ITEM_STATES, DESTRUCTION_STATES, LARGEST_DESTRUCTION, LEFT_OUT_REASONS } from '@phare/confidentiality/domain';
import { ChoiceField, IdField, InstantField, ListQueryDto, ObjectField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { DueRequestDto } from './retention.dto';

const Count = (description: string): PropertyDecorator => WholeNumberField({ description, min: 0, max: 1_000_000_000 });

/** How much would be, or was, destroyed. */
export class DestroyedCountsDto {
  @Count('Texts of the requests themselves.')
  texts: number;

  @Count('Entries of their timelines, messages and follow-ups.')
  entries: number;

  @Count('Entries of the journal, meetings and steps of the plan; minutes stay.')
  journal: number;

  @Count('Files.')
  files: number;

  @Count('E-mails received or sent.')
  mails: number;

  @Count('Names and ways to reach people.')
  people: number;

  @Count('Notes of referrals and of their answers; what was referred to stays.')
  referrals: number;

  @Count('Travel agreements and claims.')
  travel: number;
}

/** What a destruction would take of one request. */
export class WouldDestroyDto extends DueRequestDto {
  @ObjectField({ description: 'How much.', type: () => DestroyedCountsDto })
  counts: DestroyedCountsDto;
}

/** What would be destroyed today: nothing is. */
export class DryRunDto {
  @ObjectListField({ description: 'The requests, the oldest ending first; a hundred at most. What is held, or in a list already, is left out.', type: () => WouldDestroyDto, maxItems: LARGEST_DESTRUCTION })
  items: readonly WouldDestroyDto[];

  @ObjectField({ description: 'All of them together.', type: () => DestroyedCountsDto })
  total: DestroyedCountsDto;
}

/** `POST /api/retention/destructions`. */
export class AskDestructionDto {
  @TextListField({ description: 'The numbers of the requests to destroy, each come to its end and not held.', max: 20, maxItems: LARGEST_DESTRUCTION })
  numbers: string[];
}

/** A request of a list. */
export class DestructionItemDto extends WouldDestroyDto {
  @ChoiceField({ description: 'Where it stands.', of: DESTRUCTION_ITEM_STATES })
  state: (typeof DESTRUCTION_ITEM_STATES)[number];

  @ChoiceField({ description: 'Why it was left out.', of: LEFT_OUT_REASONS, nullable: true })
  leftOutFor: (typeof LEFT_OUT_REASONS)[number] | null;

  @InstantField({ description: 'When nothing was left of it but figures.', nullable: true })
  destroyedAt: string | null;
}

/** A list of requests to destroy, in short. */
export class DestructionSummaryDto {
  @IdField({ description: 'The list.' })
  id: string;

  @ChoiceField({ description: 'Where it stands.', of: DESTRUCTION_STATES })
  state: (typeof DESTRUCTION_STATES)[number];

  @WholeNumberField({ description: 'How many requests.', min: 0, max: LARGEST_DESTRUCTION })
  size: number;

  @InstantField({ description: 'When it was asked.' })
  askedAt: string;

  @TextField({ description: 'Who asked.', max: 200 })
  askedByName: string;

  @InstantField({ description: 'When it was confirmed or cancelled.', nullable: true })
  answeredAt: string | null;

  @TextField({ description: 'Who confirmed or cancelled it.', max: 200, nullable: true })
  answeredByName: string | null;

  @InstantField({ description: 'When all of it was destroyed.', nullable: true })
  doneAt: string | null;
}

/** A list, whole; once it is done, the certificate of what was destroyed. */
export class DestructionDto extends DestructionSummaryDto {
  @IdField({ description: 'Who asked.' })
  askedById: string;

  @TextField({ description: 'How long such requests were kept, as a rule code.', max: 40, example: 'years-7' })
  rule: string;

  @TextField({ description: 'On what that rests, in the caller’s language.', max: 2000 })
  basis: string;

  @ObjectListField({ description: 'The requests, as they were frozen.', type: () => DestructionItemDto, maxItems: LARGEST_DESTRUCTION })
  items: readonly DestructionItemDto[];

  @ObjectField({ description: 'Those that are not left out, together.', type: () => DestroyedCountsDto })
  total: DestroyedCountsDto;
}

/** `GET /api/retention/destructions`. */
export class DestructionsQueryDto extends ListQueryDto {}

/** A page of lists. */
export class DestructionPageDto {
  @ObjectListField({ description: 'The page, the last asked first.', type: () => DestructionSummaryDto, maxItems: 100 })
  items: readonly DestructionSummaryDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}
