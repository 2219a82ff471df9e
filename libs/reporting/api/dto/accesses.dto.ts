import { BooleanField, ChoiceField, IdField, InstantField, ListQueryDto, ObjectListField, TextField } from '@phare/kernel/api';
import { ACCESS_KINDS, type AccessKind } from '@phare/reporting/domain';

/** `GET /api/access-records`. */
export class AccessesQueryDto extends ListQueryDto {
  @ChoiceField({ description: '`break_glass`: through broken glass. `after_closing`: by an access given for it after the end. `after_end`: any reading after the end.', of: ACCESS_KINDS, optional: true })
  kind?: AccessKind;

  @TextField({ description: 'Only this request, by its number.', max: 20, optional: true, example: '2026-7K3Q' })
  number?: string;

  @IdField({ description: 'Only this reader.', optional: true })
  readerId?: string;
}

/** One opening of one request: who, when and why; nothing of what it says. */
export class AccessDto {
  @IdField({ description: 'The line of the log.' })
  id: string;

  @InstantField({ description: 'When.' })
  at: string;

  @TextField({ description: 'The number of the request; `null` once it is no longer kept.', max: 20, nullable: true })
  number: string | null;

  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @BooleanField({ description: 'It had ended.' })
  afterEnd: boolean;

  @IdField({ description: 'Who opened it.' })
  readerId: string;

  @TextField({ description: 'Their name, as their session had it; as it is known now where there was none.', max: 200 })
  readerName: string;

  @TextField({ description: 'What for, in a sentence: what was read or done. The reason that somebody wrote stays in the request.', max: 200 })
  purpose: string;

  @ChoiceField({ description: 'The exceptional access through which it was opened, if any.', of: ['break_glass', 'after_closing'], nullable: true })
  granted: string | null;
}

/** A page of the log. */
export class AccessPageDto {
  @ObjectListField({ description: 'The page, latest first.', type: () => AccessDto, maxItems: 100 })
  items: AccessDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}
