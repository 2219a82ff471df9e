import { BooleanField, ChoiceField, IdField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';

/** What the requester was told of a conflict of interest, and what they answered. */
export class DisclosureDto {
  @BooleanField({ description: 'Whether the requester was told of it.' })
  disclosed: boolean;

  @BooleanField({ description: 'Whether they accepted it.' })
  accepted: boolean;
}

/** `POST /:id/assignments`: proposes a resource person. */
export class ProposeDto {
  @IdField({ description: 'Who is proposed: a resource person whom the request does not exclude.' })
  resourcePersonId: string;

  @TextField({ description: 'Why them, as both sides may read it.', max: 1000, optional: true, nullable: true })
  reason?: string | null;

  @ObjectField({ description: 'Needed where the person is in conflict of interest.', type: () => DisclosureDto, optional: true })
  conflict?: DisclosureDto;
}

/** `POST /:id/assignments/:aid/accept`. */
export class TakeOnDto {
  @BooleanField({ description: 'The answer to the question asked at each assignment: whether they have a conflict of interest. One that the requester has not accepted keeps them from taking it on.', optional: true })
  conflict?: boolean;
}

/** `POST /:id/assignments/:aid/decline`: the requester needs no reason. */
export class DeclineDto {
  @TextField({ description: 'Why. A resource person’s reason is for the team alone.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

/** `POST /:id/hand-over`. */
export class HandOverDto {
  @IdField({ description: 'Who has it from now on.' })
  resourcePersonId: string;

  @TextField({ description: 'Why, as both sides may read it.', max: 1000 })
  reason: string;

  @ObjectField({ description: 'Needed where the person is in conflict of interest.', type: () => DisclosureDto, optional: true })
  conflict?: DisclosureDto;
}

/** `POST /:id/assignments/:aid/conflict`: what whoever is proposed has to say before they accept. */
export class DeclareConflictDto {
  @TextField({ description: 'What the conflict is, as the requester reads it.', max: 1000 })
  note: string;
}

export class WishDto {
  @IdField({ description: 'A resource person of the options…', optional: true })
  resourcePersonId?: string;

  @IdField({ description: '… or a resource outside.', optional: true })
  partnerResourceId?: string;
}

/** `POST /:id/choice`: no reason is asked. */
export class ChoiceDto {
  @ChoiceField({ description: '`accept` what is proposed, or ask for `another`. Declining has its own route.', of: ['accept', 'another'] })
  decision: 'accept' | 'another';

  @IdField({ description: 'The proposal that is accepted.', optional: true })
  assignmentId?: string;

  @ObjectField({ description: 'Who is wished for instead, among the options; nobody in particular when absent.', type: () => WishDto, optional: true })
  wish?: WishDto;
}

/** `POST /api/requests/hand-overs`: everything that one person accompanies goes to another. */
export class HandOverAllDto {
  @IdField({ description: 'Who accompanies now.' })
  fromPersonId: string;

  @IdField({ description: 'Who does from now on.' })
  toPersonId: string;

  @TextField({ description: 'Why, as both sides may read it.', max: 1000 })
  reason: string;
}

export class HandedOverDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20 })
  number: string;
}

export class NotHandedOverDto extends HandedOverDto {
  @TextField({ description: 'Why, in a code: `sealed`, `conflict`, `excluded_person`, or that of the refusal.', max: 100, example: 'sealed' })
  code: string;

  @TextField({ description: 'Why, in a sentence.', max: 500 })
  message: string;
}

/** What became of each request in progress that the caller sees; those that have ended stay with whoever had them. */
export class HandOversDto {
  @ObjectListField({ description: 'Handed over.', type: () => HandedOverDto, maxItems: 10_000 })
  handedOver: HandedOverDto[];

  @ObjectListField({ description: 'Left as they were, with why.', type: () => NotHandedOverDto, maxItems: 10_000 })
  skipped: NotHandedOverDto[];
}

export class CodedMessageDto {
  @TextField({ description: 'Stable code.', max: 100 })
  code: string;

  @TextField({ description: 'A sentence in the caller’s language.', max: 500 })
  message: string;
}

export class SuggestionDto {
  @ChoiceField({ description: 'Someone, or a resource outside.', of: ['person', 'partner'] })
  kind: string;

  @IdField({ description: 'The resource person.', optional: true })
  resourcePersonId?: string;

  @IdField({ description: 'The partner resource.', optional: true })
  partnerResourceId?: string;

  @TextField({ description: 'Name.', max: 200 })
  name: string;

  @ObjectListField({ description: 'Why they are where they are in the list: at least one.', type: () => CodedMessageDto, maxItems: 20 })
  reasons: CodedMessageDto[];

  @ObjectListField({ description: 'What would put them in conflict of interest.', type: () => CodedMessageDto, maxItems: 10 })
  conflicts: CodedMessageDto[];
}

export class SuggestionsDto {
  @ObjectListField({ description: 'Ranked. Every resource person neither excluded nor away, and every resource outside.', type: () => SuggestionDto, maxItems: 10_000 })
  items: SuggestionDto[];
}
