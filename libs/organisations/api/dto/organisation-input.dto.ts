import { ChoiceField, CivilDateField, EmailField, IdField, ObjectField, PhoneField, TextField, TimeZoneField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';
import { LONGEST_NAME, ORGANISATION_KINDS, type OrganisationKind } from '@phare/organisations/domain';

/** A new organisation. It is not a member until a membership says so. */
export class NewOrganisationDto {
  @TextField({ description: 'Its name.', max: LONGEST_NAME, example: 'Maison des jeunes L’Éclaircie' })
  name: string;

  @ChoiceField({ description: '`organisation` when absent.', of: ORGANISATION_KINDS, optional: true })
  kind?: OrganisationKind;

  @TextField({ description: 'A territory of the network, by name or code.', max: 200, optional: true, nullable: true, example: 'Avignon' })
  territory?: string | null;

  @TimeZoneField({ description: 'IANA zone; the territory’s when absent, or the network’s.', optional: true, example: 'America/Toronto' })
  timeZone?: string;

  @EmailField({ description: 'Where to write.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Where to call.', optional: true, nullable: true, example: '418 555-0123' })
  phone?: string | null;
}

/** What changes: only the fields given. `null` empties one. */
export class OrganisationChangeDto {
  @TextField({ description: 'Its name.', max: LONGEST_NAME, optional: true })
  name?: string;

  @ChoiceField({ description: 'Whether it has a legal entity, or is a group in emergence.', of: ORGANISATION_KINDS, optional: true })
  kind?: OrganisationKind;

  @TextField({ description: 'A territory of the network, by name or code. The zone stays as it is.', max: 200, optional: true, nullable: true })
  territory?: string | null;

  @TimeZoneField({ description: 'IANA zone. Requests already received keep theirs.', optional: true })
  timeZone?: string;

  @EmailField({ description: 'Where to write.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Where to call.', optional: true, nullable: true })
  phone?: string | null;
}

export class NewMembershipDto {
  @CivilDateField({ description: 'First day, in the organisation’s zone.', example: '2016-12-01' })
  from: string;

  @CivilDateField({ description: 'Last day; absent or `null` while it runs.', optional: true, nullable: true })
  until?: string | null;
}

export class NamedPersonDto {
  @TextField({ description: 'Full name.', max: 200, example: 'Maude Arseneau' })
  name: string;

  @EmailField({ description: 'Where to write.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Where to call.', optional: true, nullable: true })
  phone?: string | null;
}

/** A person, a function, and dates. One of `personId` and `person`. */
export class NewMandateDto extends NewMembershipDto {
  @IdField({ description: 'Someone already known.', optional: true })
  personId?: string;

  @ObjectField({ description: 'Or someone to add. The same name at the same address is the same person.', type: () => NamedPersonDto, optional: true })
  person?: NamedPersonDto;

  @ChoiceField({ description: 'In what capacity.', of: ORGANISATION_FUNCTIONS })
  function: OrganisationFunction;
}
