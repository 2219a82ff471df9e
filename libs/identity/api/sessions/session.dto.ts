import { ORGANISATION_FUNCTIONS, PERMISSIONS, ROLES, type OrganisationFunction, type Permission, type Role } from '@phare/kernel/domain';
import { ChoiceField, ChoiceListField, CivilDateField, EmailField, IdField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';

/** What opens a session. */
export class SignInDto {
  @EmailField({ description: 'The address of the account.', example: 'intake@exemple.test' })
  email: string;

  @TextField({ description: 'The password.', max: 1000 })
  password: string;

  @TextField({ description: 'What `otp_required` asked for: a code of the app, a recovery code, or, for a member, the code that was mailed to this browser.', max: 64, optional: true })
  otp?: string;
}

export class SessionUserDto {
  @IdField({ description: 'The account.' })
  id: string;

  @IdField({ description: 'The person behind the account.' })
  personId: string;

  @TextField({ description: 'Full name.', max: 200 })
  name: string;

  @EmailField({ description: 'The address of the account.' })
  email: string;

  @ChoiceField({ description: 'The language chosen.', of: ['fr-CA', 'en-CA'] })
  locale: string;
}

export class SessionNetworkDto {
  @IdField({ description: 'The federation.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;
}

export class SessionMandateDto {
  @IdField({ description: 'The organisation.' })
  organisationId: string;

  @TextField({ description: 'Its name.', max: 200 })
  organisationName: string;

  @ChoiceField({ description: 'In what capacity.', of: ORGANISATION_FUNCTIONS })
  function: OrganisationFunction;

  @CivilDateField({ description: 'First day, in the organisation’s zone.' })
  from: string;

  @CivilDateField({ description: 'Last day; `null` while it runs.', nullable: true })
  until: string | null;
}

/** Who is signed in, and what they may do. */
export class SessionDto {
  @ObjectField({ description: 'The person signed in.', type: () => SessionUserDto })
  user: SessionUserDto;

  @ObjectField({ description: 'The federation that runs this installation.', type: () => SessionNetworkDto })
  network: SessionNetworkDto;

  @ChoiceListField({ description: 'Roles held today.', of: ROLES })
  roles: Role[];

  @ObjectListField({ description: 'Mandates in force today.', type: () => SessionMandateDto, maxItems: 1000 })
  mandates: SessionMandateDto[];

  @ChoiceListField({ description: 'Rights held, by their names in the rights table.', of: PERMISSIONS })
  permissions: Permission[];
}

