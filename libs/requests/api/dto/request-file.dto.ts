import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, ChoiceField, ChoiceListField, IdField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { CHOICE_DECISIONS, WRITING_NAMES } from '@phare/requests/domain';
import { ConfirmationStateDto } from './confirmation.dto';
import { ReferralTargetStateDto } from './referral-loop.dto';
import { PersonNameDto, RequestSummaryDto } from './request.dto';

export class NamedInAudienceDto {
  @BooleanField({ description: 'Sealed.' })
  sealed: boolean;

  @ObjectListField({ description: 'People the requester named.', type: () => PersonNameDto, maxItems: 100 })
  persons: PersonNameDto[];
}

export class ExcludedDto {
  @IdField({ description: 'The exclusion, to be resolved by the team where it is in words.' })
  id: string;

  @IdField({ description: 'The person locked out.', nullable: true })
  personId: string | null;

  @TextField({ description: 'Their name.', max: 200, nullable: true })
  name: string | null;

  @TextField({ description: 'Or the words that describe them.', max: 300, nullable: true })
  text: string | null;

  @BooleanField({ description: 'Whether it is known whom it means; triage waits until it is.' })
  resolved: boolean;
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

export class EligibilityDecidedDto {
  @ChoiceField({ description: 'What was decided at triage.', of: ['eligible', 'ineligible'] })
  outcome: string;

  @TextField({ description: 'Why.', max: 1000 })
  reason: string;
}

export class NoticeGivenDto {
  @TextField({ description: 'The version of the collection notice.', max: 100 })
  version: string;

  @ChoiceField({ description: 'Who read it.', of: ['requester', 'team'] })
  readBy: string;
}

export class ClosingDto {
  @ChoiceField({ description: 'How it ended.', of: ['done', 'partly', 'not_done'] })
  outcome: string;

  @TextField({ description: 'What was done.', max: 10_000 })
  summary: string;

  @TextField({ description: 'What the organisation did itself.', max: 10_000, nullable: true })
  doneByOrganisation: string | null;

  @ChoiceField({ description: 'Whether the resource answered.', of: ['contacted', 'refused', 'no_answer'], nullable: true })
  referralAnswer: string | null;
}

export class OptionDto {
  @ChoiceField({ description: 'Someone, or a resource outside.', of: ['person', 'partner'] })
  kind: string;

  @IdField({ description: 'The person or the partner resource.' })
  id: string;

  @TextField({ description: 'Name.', max: 300 })
  name: string;
}

/** What a requester was shown at once, in the order of names, and what they chose (policy clause `partenaires.libre-choix`). */
export class OfferedChoiceDto {
  @IdField({ description: 'The choice.' })
  id: string;

  @IdField({ description: 'What was proposed with it; `null` when someone else was asked for.', nullable: true })
  assignmentId: string | null;

  @InstantField({ description: 'When.' })
  offeredAt: string;

  @ObjectListField({ description: 'Everything that was shown, inside and outside.', type: () => OptionDto, maxItems: 10_000 })
  options: OptionDto[];

  @ChoiceField({ description: 'What was chosen; `null` until then.', of: CHOICE_DECISIONS, nullable: true })
  decision: string | null;

  @IdField({ description: 'Which option was wished for instead.', nullable: true })
  wishedId: string | null;

  @InstantField({ description: 'When it was chosen.', nullable: true })
  decidedAt: string | null;

  @TextField({ description: 'By whom.', max: 200, nullable: true })
  decidedBy: string | null;
}

export class CreatedByActionDto {
  @IdField({ description: 'What the action created.' })
  id: string;
}

export class MergedWithDto {
  @IdField({ description: 'The other request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20 })
  number: string;
}

export class UndoDto {
  @TextField({ description: 'What the caller did last, by the name of its transition.', max: 50 })
  does: string;

  @InstantField({ description: 'Until when they may undo it, while nothing follows.' })
  until: string;
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

  @ObjectField({ description: 'The eligibility decision of triage; `null` until then.', type: () => EligibilityDecidedDto, optional: true, nullable: true })
  eligibilityDecision?: EligibilityDecidedDto | null;

  @ObjectField({ description: 'The collection notice that was given.', type: () => NoticeGivenDto, optional: true, nullable: true })
  notice?: NoticeGivenDto | null;

  @ChoiceListField({ description: 'What this caller may write beside it now.', of: WRITING_NAMES, optional: true })
  writable?: string[];

  @ObjectField({ description: 'How it was closed; `null` until then.', type: () => ClosingDto, optional: true, nullable: true })
  closing?: ClosingDto | null;

  @ObjectListField({ description: 'Referrals made.', type: () => ReferralStateDto, maxItems: 100, optional: true })
  referrals?: ReferralStateDto[];

  @ObjectListField({ description: 'What the requester was shown and what they chose.', type: () => OfferedChoiceDto, maxItems: 1000, optional: true })
  choices?: OfferedChoiceDto[];

  @ObjectField({ description: 'Who was last asked to confirm the requester; for the requester and the team.', type: () => ConfirmationStateDto, optional: true, nullable: true })
  confirmation?: ConfirmationStateDto | null;

  @WholeNumberField({ description: 'So many days after it is done, the next action is planned again; for the team alone.', min: 7, max: 366, optional: true, nullable: true })
  nextActionEvery?: number | null;

  @BooleanField({ description: 'Whether the requester is asked how it goes on that day; for the team alone.', optional: true })
  nextActionAsks?: boolean;

  @ObjectField({ description: 'The request that it was merged into; `null` when it was not, or when the caller does not see that one.', type: () => MergedWithDto, optional: true, nullable: true })
  mergedInto?: MergedWithDto | null;

  @ObjectListField({ description: 'The requests that were merged into it.', type: () => MergedWithDto, maxItems: 100, optional: true })
  mergedHere?: MergedWithDto[];

  @ObjectField({ description: 'What the caller has just done and may still undo; `null` otherwise.', type: () => UndoDto, optional: true, nullable: true })
  undo?: UndoDto | null;

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
