import { BooleanField, ChoiceField, CivilDateField, EmailField, IdField, ObjectField, ObjectListField, TextField, TextListField, TimeZoneField, WholeNumberField } from '@phare/kernel/api';
import { RESOURCE_KINDS, type ResourceKind } from '@phare/support/domain';

export const LANGUAGES = ['fr', 'en'] as const;

/** What a profile says that its own person may change. */
export class OwnProfileChangeDto {
  @TextListField({ description: 'Languages: `fr`, `en`.', max: 2, maxItems: 2, optional: true })
  languages?: string[];

  @TextListField({ description: 'How they meet: modes of the policy.', max: 100, maxItems: 10, optional: true })
  modes?: string[];

  @WholeNumberField({ description: 'How many requests they can accompany at once.', min: 0, max: 100, optional: true })
  capacity?: number;

  @TextField({ description: 'When they are there, in words.', max: 500, optional: true, nullable: true })
  availability?: string | null;
}

/** What the team may change besides. */
export class ProfileChangeDto extends OwnProfileChangeDto {
  @TextListField({ description: 'What they know: items of the offer. For the team to say.', max: 200, maxItems: 200, optional: true })
  skills?: string[];

  @TextListField({ description: 'Where they go: territories of the network, by name or code; everywhere when empty. For the team to say.', max: 200, maxItems: 50, optional: true })
  territories?: string[];

  @TimeZoneField({ description: 'IANA zone. For the team to say.', optional: true })
  timeZone?: string;
}

export class NewResourceNameDto {
  @TextField({ description: 'Full name.', max: 200 })
  name: string;

  @EmailField({ description: 'Where to write.' })
  email: string;
}

/** A new profile: it makes somebody a resource person. One of `personId` and `person`. */
export class NewProfileDto extends ProfileChangeDto {
  @IdField({ description: 'Someone already known.', optional: true })
  personId?: string;

  @ObjectField({ description: 'Or someone to add.', type: () => NewResourceNameDto, optional: true })
  person?: NewResourceNameDto;

  @ChoiceField({ description: 'Whence they come. A peer accompanies only once they have agreed.', of: RESOURCE_KINDS })
  kind: ResourceKind;
}

export class NewAbsenceDto {
  @CivilDateField({ description: 'First day away.' })
  from: string;

  @CivilDateField({ description: 'Last day away.' })
  until: string;

  @IdField({ description: 'Who stands in for them.', optional: true, nullable: true })
  substituteId?: string | null;
}

export class AgreementDto {
  @BooleanField({ description: 'Whether the peer agrees to accompany, from today on.' })
  agrees: boolean;
}

export class AbsenceDto {
  @IdField({ description: 'The absence.' })
  id: string;

  @CivilDateField({ description: 'First day away.' })
  from: string;

  @CivilDateField({ description: 'Last day away.' })
  until: string;

  @IdField({ description: 'Who stands in for them.', nullable: true })
  substituteId: string | null;

  @TextField({ description: 'Their name.', max: 200, nullable: true })
  substituteName: string | null;
}

/** Who can accompany, and how. */
export class ResourcePersonDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Name.', max: 200 })
  name: string;

  @WholeNumberField({ description: 'Version, for `If-Match`.', min: 1, max: 2_147_483_647 })
  version: number;

  @ChoiceField({ description: 'Whence they come.', of: RESOURCE_KINDS })
  kind: ResourceKind;

  @TextListField({ description: 'Items of the offer.', max: 200, maxItems: 200 })
  skills: string[];

  @TextListField({ description: 'Territories; everywhere when empty.', max: 200, maxItems: 50 })
  territories: string[];

  @TextListField({ description: 'Languages.', max: 2, maxItems: 2 })
  languages: string[];

  @TextListField({ description: 'Modes.', max: 100, maxItems: 10 })
  modes: string[];

  @TimeZoneField({ description: 'Zone.' })
  timeZone: string;

  @WholeNumberField({ description: 'How many requests they can accompany at once.', min: 0, max: 100 })
  capacity: number;

  @WholeNumberField({ description: 'How many they accompany or are proposed for, of those in the caller’s sight.', min: 0, max: 10_000 })
  load: number;

  @TextField({ description: 'When they are there.', max: 500, nullable: true })
  availability: string | null;

  @CivilDateField({ description: 'Since when a peer agrees to accompany.', nullable: true })
  optedInOn: string | null;

  @CivilDateField({ description: 'Since when they no longer do.', nullable: true })
  optedOutOn: string | null;

  @BooleanField({ description: 'Whether they may be proposed today, absences aside.' })
  available: boolean;

  @ObjectListField({ description: 'Absences of today and later.', type: () => AbsenceDto, maxItems: 1000 })
  absences: AbsenceDto[];
}

export class ResourcePeopleDto {
  @ObjectListField({ description: 'By name.', type: () => ResourcePersonDto, maxItems: 100 })
  items: ResourcePersonDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 2000, nullable: true })
  nextCursor: string | null;
}
