import { ChoiceField, ChoiceListField, IdField, InstantField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';
import { LOCALES, type Locale } from '@phare/kernel/domain';
import { ORGANISATION_ANSWERS, RESOURCE_ANSWERS, SHAREABLE_FIELDS, TARGET_ANSWER_NAMES, TARGET_STATES, TARGET_TRANSITION_NAMES, type ShareableField } from '@phare/requests/domain';
import { LinkDto } from './confirmation.dto';

/** `POST /:id/referral-targets/:targetId/consent`: what the resource may be told. */
export class ConsentDto {
  @ChoiceListField({ description: 'The fields that the requester agrees to share; none takes the agreement back, while nothing has left.', of: SHAREABLE_FIELDS })
  fields: ShareableField[];
}

/** `POST /:id/referral-targets/:targetId/letter`. */
export class SendLetterDto {
  @ChoiceField({ description: '`link` mails the resource a link to the letter; `hand` records that the team gave it the letter itself.', of: ['link', 'hand'] })
  by: 'link' | 'hand';

  @ChoiceField({ description: 'The language of the letter.', of: LOCALES })
  locale: Locale;
}

/** `POST /:id/referral-targets/:targetId/revoke`. */
export class RevokeLinkDto {
  @TextField({ description: 'Why: neither side need say.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

/** `POST /:id/referral-targets/:targetId/answer`, by the requester, or by the team for them. */
export class ReportAnswerDto {
  @ChoiceField({ description: 'Whether the resource answered.', of: ORGANISATION_ANSWERS })
  answer: (typeof ORGANISATION_ANSWERS)[number];

  @TextField({ description: 'What came of it.', max: 1000, optional: true, nullable: true })
  note?: string | null;
}

/** `POST /api/referral-answers`, by the outside resource. */
export class AnswerByLinkDto extends LinkDto {
  @ChoiceField({ description: 'What the resource answers.', of: RESOURCE_ANSWERS })
  answer: (typeof RESOURCE_ANSWERS)[number];

  @TextField({ description: 'Why. Needed with `refused`.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

export class LetterFactDto {
  @ChoiceField({ description: 'The field.', of: SHAREABLE_FIELDS })
  field: string;

  @TextField({ description: 'What the letter calls it.', max: 100 })
  label: string;

  @TextField({ description: 'What is shared.', max: 10_000 })
  value: string;
}

export class LetterDto {
  @ChoiceField({ description: 'Its language.', of: LOCALES })
  locale: string;

  @TextField({ description: 'How it begins.', max: 1000 })
  opening: string;

  @ObjectListField({ description: 'What was consented to.', type: () => LetterFactDto, maxItems: SHAREABLE_FIELDS.length })
  facts: LetterFactDto[];

  @TextField({ description: 'How it ends.', max: 1000 })
  closing: string;
}

export class LetterPreviewDto {
  @IdField({ description: 'The target.' })
  targetId: string;

  @TextField({ description: 'The resource.', max: 300 })
  resource: string;

  @TextField({ description: 'Its address, where the directory has one.', max: 254, nullable: true })
  email: string | null;

  @ChoiceListField({ description: 'What was consented to.', of: SHAREABLE_FIELDS })
  fields: string[];

  @ObjectListField({ description: 'The letter in each language.', type: () => LetterDto, maxItems: LOCALES.length })
  letters: LetterDto[];
}

export class LettersDto {
  @ObjectListField({ description: 'One for each resource that the requester has agreed to.', type: () => LetterPreviewDto, maxItems: 1000 })
  items: LetterPreviewDto[];
}

/** What an outside resource is shown by its link. */
export class LetterShownDto {
  @TextField({ description: 'The number of the request, to name it on the telephone.', max: 20 })
  number: string;

  @TextField({ description: 'The federation.', max: 300 })
  network: string;

  @TextField({ description: 'Its telephone.', max: 40, nullable: true })
  phone: string | null;

  @TextField({ description: 'The resource.', max: 300 })
  resource: string;

  @ObjectField({ description: 'The letter.', type: () => LetterDto })
  letter: LetterDto;

  @ChoiceListField({ description: 'What may be answered now.', of: RESOURCE_ANSWERS })
  answers: string[];

  @InstantField({ description: 'Until when the link works.' })
  expiresAt: string;

  @TextField({ description: 'The zone of the federation.', max: 100 })
  timeZone: string;
}

export class LetterAnsweredDto {
  @ChoiceField({ description: 'Where the loop now stands.', of: RESOURCE_ANSWERS })
  state: string;
}

export class ConsentStateDto {
  @ChoiceListField({ description: 'What was consented to.', of: SHAREABLE_FIELDS })
  fields: string[];

  @ChoiceField({ description: 'On their page, or said to the team.', of: ['requester', 'team'] })
  givenBy: string;

  @InstantField({ description: 'When.' })
  at: string;
}

export class ReferralLinkStateDto {
  @InstantField({ description: 'When it was mailed.' })
  sentAt: string;

  @InstantField({ description: 'Until when it works.' })
  expiresAt: string;

  @InstantField({ description: 'When the letter was first opened.', nullable: true })
  openedAt: string | null;

  @ChoiceField({ description: 'Whether it still works.', of: ['working', 'expired', 'revoked', 'done'] })
  state: string;
}

export class ReferralAnswerStateDto {
  @IdField({ description: 'The answer.' })
  id: string;

  @ChoiceField({ description: 'What was answered.', of: TARGET_ANSWER_NAMES })
  answer: string;

  @ChoiceField({ description: 'By whom.', of: ['resource', 'requester', 'team'] })
  givenBy: string;

  @TextField({ description: 'In which words.', max: 1000, nullable: true })
  note: string | null;

  @InstantField({ description: 'When.' })
  at: string;
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

  @ChoiceField({ description: 'Where its loop stands.', of: TARGET_STATES })
  state: string;

  @ObjectField({ description: 'What the requester agreed to share with it; `null` without an agreement.', type: () => ConsentStateDto, nullable: true })
  consent: ConsentStateDto | null;

  @ObjectField({ description: 'The link of the last letter that was mailed.', type: () => ReferralLinkStateDto, nullable: true })
  link: ReferralLinkStateDto | null;

  @ObjectListField({ description: 'What was answered, oldest first.', type: () => ReferralAnswerStateDto, maxItems: 1000 })
  answers: ReferralAnswerStateDto[];

  @ChoiceListField({ description: 'What this caller may do with it now, by the names of the table of targets.', of: TARGET_TRANSITION_NAMES })
  allowed: string[];
}
