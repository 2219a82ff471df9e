import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, ChoiceField, IdField, InstantField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';
import { PersonNameDto, RequestSummaryDto } from './request.dto';

export class NamedInAudienceDto {
  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @ObjectListField({ description: 'People the requester named.', type: () => PersonNameDto, maxItems: 100 })
  persons: PersonNameDto[];
}

export class ExcludedDto {
  @IdField({ description: 'The person locked out.', nullable: true })
  personId: string | null;

  @TextField({ description: 'Their name.', max: 200, nullable: true })
  name: string | null;

  @TextField({ description: 'Or the words that describe them.', max: 300, nullable: true })
  text: string | null;
}

export class ReferralTargetStateDto {
  @IdField({ description: 'The target.' })
  id: string;

  @ChoiceField({ description: 'What it is.', of: ['partner', 'training'] })
  kind: string;

  @IdField({ description: 'The partner resource or training session.' })
  targetId: string;

  @TextField({ description: 'Its name.', max: 300 })
  name: string;

  @TextField({ description: 'Where its loop stands.', max: 30 })
  state: string;
}

export class ReferralStateDto {
  @IdField({ description: 'The referral.' })
  id: string;

  @TextField({ description: 'Its reason.', max: 100 })
  reason: string;

  @TextField({ description: 'The clause of the reason.', max: 200 })
  clause: string;

  @TextField({ description: 'What the organisation was told.', max: 10_000, nullable: true })
  note: string | null;

  @InstantField({ description: 'When.' })
  referredAt: string;

  @ObjectListField({ description: 'Where to.', type: () => ReferralTargetStateDto, maxItems: 10 })
  targets: ReferralTargetStateDto[];
}

export class CreatedByActionDto {
  @IdField({ description: 'What the action created.' })
  id: string;
}

/** A whole request. After an action that created something, `created` names it. */
export class RequestDto extends RequestSummaryDto {
  @TextField({ description: 'What is going on, in the requester’s words.', max: 10_000, optional: true })
  description?: string;

  @IdField({ description: 'The resource person wished for.', optional: true, nullable: true })
  preferredResourceId?: string | null;

  @ObjectField({ description: 'Who may see it.', type: () => NamedInAudienceDto, optional: true })
  audience?: NamedInAudienceDto;

  @ObjectListField({ description: 'Who may not.', type: () => ExcludedDto, maxItems: 20, optional: true })
  excludedPersons?: ExcludedDto[];

  @ObjectListField({ description: 'Referrals made.', type: () => ReferralStateDto, maxItems: 100, optional: true })
  referrals?: ReferralStateDto[];

  @ObjectField({ description: 'What the action created.', type: () => CreatedByActionDto, optional: true })
  created?: CreatedByActionDto;
}

export class TimelineItemDto {
  @IdField({ description: 'The entry.' })
  id: string;

  @InstantField({ description: 'When it was recorded.' })
  at: string;

  @ObjectField({ description: 'Who; `null` for the product itself or the public form.', type: () => PersonNameDto, nullable: true })
  actor: PersonNameDto | null;

  @TextField({ description: 'What happened.', max: 50, example: 'follow_up' })
  kind: string;

  @TextField({ description: 'The entry’s note, summary or reason.', max: 10_000, nullable: true })
  text: string | null;

  @BooleanField({ description: 'The team’s own, never shown to the requester.' })
  internal: boolean;

  @ApiProperty({ description: 'Values of the entry, by kind.', type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

export class TimelineDto {
  @ObjectListField({ description: 'Oldest first.', type: () => TimelineItemDto, maxItems: 10_000 })
  items: TimelineItemDto[];
}
