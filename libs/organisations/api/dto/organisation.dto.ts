import { ChoiceField, CivilDateField, EmailField, IdField, ListQueryDto, ObjectField, ObjectListField, PhoneField, TextField, TimeZoneField, WholeNumberField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';
import { LONGEST_NAME, MEMBERSHIP_STATES, ORGANISATION_KINDS, type MembershipState, type OrganisationKind } from '@phare/organisations/domain';

export class OrganisationListQueryDto extends ListQueryDto {
  @TextField({ description: 'Words of the name, in any order: blind to accents, case, apostrophes, hyphens, ligatures and inclusive marks.', min: 0, max: 200, optional: true, example: 'eclaircie' })
  q?: string;
}

export class MembershipDto {
  @IdField({ description: 'The membership.' })
  id: string;

  @CivilDateField({ description: 'First day, in the organisation’s zone.' })
  from: string;

  @CivilDateField({ description: 'Last day; `null` while it runs.', nullable: true })
  until: string | null;
}

export class MandateDto {
  @IdField({ description: 'The mandate.' })
  id: string;

  @IdField({ description: 'Who holds it.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @ChoiceField({ description: 'In what capacity.', of: ORGANISATION_FUNCTIONS })
  function: OrganisationFunction;

  @CivilDateField({ description: 'First day, in the organisation’s zone.' })
  from: string;

  @CivilDateField({ description: 'Last day; `null` while it runs.', nullable: true })
  until: string | null;
}

/** An organisation as lists show it. */
export class OrganisationDto {
  @IdField({ description: 'The organisation.' })
  id: string;

  @WholeNumberField({ description: 'Moves on with every change, of its memberships and mandates too; goes in `If-Match`.', min: 1, max: 2_147_483_647 })
  version: number;

  @TextField({ description: 'Its name. No two names of a network differ only by accents, case, punctuation or inclusive marks.', max: LONGEST_NAME })
  name: string;

  @ChoiceField({ description: 'Whether it has a legal entity, or is a group in emergence.', of: ORGANISATION_KINDS })
  kind: OrganisationKind;

  @TextField({ description: 'The territory’s name, one of the network’s.', max: 200, nullable: true })
  territory: string | null;

  @TimeZoneField({ description: 'IANA zone in which its days are counted.', example: 'America/Halifax' })
  timeZone: string;

  @EmailField({ description: 'Where to write.', nullable: true })
  email: string | null;

  @PhoneField({ description: 'Where to call.', nullable: true })
  phone: string | null;

  @ObjectListField({ description: 'Its memberships, oldest first.', type: () => MembershipDto, maxItems: 1000 })
  memberships: MembershipDto[];

  @ChoiceField({ description: 'Where it stands today in its own zone.', of: MEMBERSHIP_STATES })
  membershipToday: MembershipState;
}

/** One organisation, whole. */
export class OrganisationFileDto extends OrganisationDto {
  @ObjectListField({ description: 'Mandates, past ones included, oldest first.', type: () => MandateDto, maxItems: 10_000 })
  mandates: MandateDto[];
}

export class OrganisationListDto {
  @ObjectListField({ description: 'Organisations by name.', type: () => OrganisationDto, maxItems: 100 })
  items: OrganisationDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 2000, nullable: true })
  nextCursor: string | null;
}

export class CreatedDto {
  @IdField({ description: 'What was created.' })
  id: string;
}

/** The whole organisation after something was added to it. */
export class OrganisationWithCreatedDto extends OrganisationFileDto {
  @ObjectField({ description: 'The membership or mandate added.', type: () => CreatedDto })
  created: CreatedDto;
}
