import { BooleanField, ChoiceField, CivilDateField, EmailField, IdField, InstantField, ObjectField, ObjectListField, PhoneField, TextField, TextListField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';

export const CHANNELS = ['web', 'phone', 'email', 'in_person'] as const;
export type Channel = (typeof CHANNELS)[number];

export class RequesterDto {
  @IdField({ description: 'A person already known (team only). A member is always themselves.', optional: true })
  personId?: string;

  @TextField({ description: 'Full name. Needed from the public form, and from the team when no `personId` is given.', max: 200, optional: true, example: 'Maude Arseneau' })
  name?: string;

  @EmailField({ description: 'Where to write, for this request only. Needed from the public form.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Where to call, for this request only.', optional: true, nullable: true, example: '418 555-0123' })
  phone?: string | null;

  @ChoiceField({ description: 'In what capacity (policy clause `definition.demandeur`).', of: ORGANISATION_FUNCTIONS })
  function: OrganisationFunction;
}

export class SituationDto {
  @BooleanField({ description: 'Whether something keeps the organisation from working well right now.', optional: true })
  affectsFunctioning?: boolean;

  @TextListField({ description: 'Kinds of situation, codes of the policy version.', max: 100, maxItems: 20, optional: true, example: ['board_crisis'] })
  kinds?: string[];

  @CivilDateField({ description: 'A date the organisation must meet, such as its general assembly.', optional: true, nullable: true })
  deadline?: string | null;
}

export class ExcludedPersonDto {
  @IdField({ description: 'Someone of the team or a resource person, locked out at once.', optional: true })
  personId?: string;

  @TextField({ description: 'Or someone described in words, for triage to resolve.', max: 300, optional: true })
  text?: string;
}

export class AudiencePersonDto {
  @IdField({ description: 'A person already known.', optional: true })
  personId?: string;

  @TextField({ description: 'Or a name…', max: 200, optional: true })
  name?: string;

  @EmailField({ description: '… and an address, to be invited by code.', optional: true })
  email?: string;
}

export class AudienceDto {
  @BooleanField({ description: 'Sealed: seen only by the requester, the people they name, its keeper and whoever accompanies.' })
  sealed: boolean;

  @ObjectListField({ description: 'People who may see the request besides the team.', type: () => AudiencePersonDto, maxItems: 20, optional: true })
  persons?: AudiencePersonDto[];

  @IdField({ description: 'The team member who keeps a sealed request. On the telephone, whoever took the call.', optional: true, nullable: true })
  keeperId?: string | null;
}

export class NoticeDto {
  @TextField({ description: 'The version of the collection notice that was given (P-39.1 art. 8), or `current`.', max: 100, example: 'current' })
  version: string;

  @ChoiceField({ description: 'Who read it: the requester on screen, or the team aloud.', of: ['requester', 'team'] })
  readBy: 'requester' | 'team';
}

/** What a request for support is made of, by any channel. */
export class ReceiveRequestDto {
  @IdField({ description: 'The organisation, when it is in the directory. One of `organisationId` and `organisationName`.', optional: true })
  organisationId?: string;

  @TextField({ description: 'Its name, when it is not.', max: 200, optional: true })
  organisationName?: string;

  @ChoiceField({ description: 'How it came (policy clause `demande.canal`). From anyone but the team: `web`.', of: CHANNELS })
  channel: Channel;

  @InstantField({ description: 'When it was received (team only): the clock starts here, also for a late entry. Now when absent.', optional: true, example: '2026-11-20T09:00:00-05:00' })
  receivedAt?: string;

  @IdField({ description: 'Who in the team took it (team only). The caller when absent.', optional: true })
  receivedBy?: string;

  @ObjectField({ description: 'Who asks.', type: () => RequesterDto })
  requester: RequesterDto;

  @TextField({ description: 'What it is about, in a line.', max: 160 })
  subject: string;

  @TextField({ description: 'What is going on, in the requester’s words.', max: 10_000 })
  description: string;

  @TextListField({ description: 'Items of the offer, codes of the policy version. None is fine: off the catalogue is never a reason to refuse.', max: 200, maxItems: 50, optional: true, example: ['vie-democratique.preparation-aga'] })
  offerItems?: string[];

  @ObjectField({ description: 'Answers to the guided questions that suggest a priority.', type: () => SituationDto, optional: true })
  situation?: SituationDto;

  @TextListField({ description: 'How the requester prefers to talk: modes of the policy version.', max: 100, maxItems: 10, optional: true, example: ['phone'] })
  preferredModes?: string[];

  @IdField({ description: 'A resource person the requester would like.', optional: true, nullable: true })
  preferredResourceId?: string | null;

  @ObjectListField({ description: 'People who must not see it: locked out before anyone opens it.', type: () => ExcludedPersonDto, maxItems: 20, optional: true })
  excludedPersons?: ExcludedPersonDto[];

  @ObjectField({ description: 'Who may see it. Absent means not sealed.', type: () => AudienceDto, optional: true })
  audience?: AudienceDto;

  @ObjectField({ description: 'The collection notice that was given.', type: () => NoticeDto, optional: true })
  notice?: NoticeDto;
}
