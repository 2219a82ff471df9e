import { ChoiceListField, BooleanField, EmailField, InstantField, ObjectField, ObjectListField, PhoneField, TextField, TimeZoneField, WholeNumberField } from '@phare/kernel/api';
import { LOCALES, ROLES, type Locale, type Role } from '@phare/kernel/domain';
import { OpenChoiceDto } from '@phare/policy/api';

const MOST_COLLEAGUES = 50;
const MOST_ORGANISATIONS = 1_000_000;

export class SetupCodeDto {
  @TextField({ description: 'The code that Phare showed when it started, however it is typed.', max: 100 })
  code: string;
}

/** The network, as its people describe it. */
export class DescribeNetworkDto {
  @TextField({ description: 'Name of the network, as people say it.', max: 200 })
  name: string;

  @PhoneField({ description: 'The number that every page shows.' })
  phone: string;

  @EmailField({ description: 'The address that mails are sent from and that every page shows.' })
  email: string;

  @TimeZoneField({ description: 'IANA zone of the network, for what has no zone of its own.', example: 'America/Toronto' })
  timeZone: string;

  @ChoiceListField({ description: 'What screens and mails are offered in; French is always among them. As it was when absent.', of: LOCALES, minItems: 1, optional: true })
  languages?: Locale[];
}

/** The person in charge of the protection of personal information (P-39.1 art. 3.1). */
export class PrivacyOfficerDto {
  @TextField({ description: 'Their title.', max: 200, example: 'Direction générale' })
  title: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @EmailField({ description: 'The address where they are reached.' })
  email: string;

  @PhoneField({ description: 'Their number; the network’s when `null`.', nullable: true })
  phone: string | null;
}

export class ConfirmPolicyDto {
  @TextField({ description: 'The version that was read: the one in force today.', max: 100, example: '2016-12' })
  version: string;
}

/** What the version in force leaves to the network. */
export class SetupChoicesDto {
  @TextField({ description: 'The version in force today.', max: 100, example: '2016-12' })
  version: string;

  @ObjectListField({ description: 'Each question that it leaves open, in its order, as it is answered so far.', type: () => OpenChoiceDto, maxItems: 100 })
  items: OpenChoiceDto[];
}

export class NetworkAsItStandsDto {
  @TextField({ description: 'Name of the network.', max: 200 })
  name: string;

  @TextField({ description: 'Its telephone; `null` without one.', max: 40, nullable: true })
  phone: string | null;

  @TextField({ description: 'Its e-mail address; `null` without one.', max: 254, nullable: true })
  email: string | null;

  @TimeZoneField({ description: 'Its zone.' })
  timeZone: string;

  @ChoiceListField({ description: 'What its screens and mails are offered in.', of: LOCALES })
  languages: Locale[];
}

export class SettledStepsDto {
  @BooleanField({ description: 'The network has been described.' })
  network: boolean;

  @BooleanField({ description: 'The person in charge of the protection of personal information has been named.' })
  privacy_officer: boolean;

  @BooleanField({ description: 'The policy in force has been read and confirmed.' })
  policy: boolean;
}

/** How far the first-run setup has come. */
export class SetupDto {
  @InstantField({ description: 'Until when the code opens it.' })
  expiresAt: string;

  @ObjectField({ description: 'What is settled.', type: () => SettledStepsDto })
  settled: SettledStepsDto;

  @ObjectField({ description: 'The network as it stands; what `network.yaml` said, to begin with.', type: () => NetworkAsItStandsDto })
  network: NetworkAsItStandsDto;

  @ObjectField({ description: 'The person in charge; `null` while nobody is named.', type: () => PrivacyOfficerDto, nullable: true })
  privacyOfficer: PrivacyOfficerDto | null;

  @WholeNumberField({ description: 'How many organisations the directory holds.', min: 0, max: MOST_ORGANISATIONS })
  organisations: number;
}

export class ColleagueDto {
  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @EmailField({ description: 'The address to sign in with; the invitation goes there.' })
  email: string;

  @ChoiceListField({ description: 'Roles held from today on; at least one.', of: ROLES, minItems: 1 })
  roles: Role[];
}

/** The first accounts: the coordination’s, made here, and those of colleagues, invited by mail. */
export class FirstAccountsDto {
  @TextField({ description: 'Name of whoever sets up; their account coordinates and administers.', max: 200 })
  name: string;

  @EmailField({ description: 'The address they sign in with.' })
  email: string;

  @TextField({ description: 'Their password, 12 to 200 characters, none that anyone would try.', max: 1000 })
  password: string;

  @ObjectListField({ description: 'Whom to invite.', type: () => ColleagueDto, maxItems: MOST_COLLEAGUES })
  colleagues: ColleagueDto[];
}

/** The setup is over. */
export class SetupEndDto {
  @WholeNumberField({ description: 'How many colleagues were invited by mail.', min: 0, max: MOST_COLLEAGUES })
  invited: number;

  @WholeNumberField({ description: 'How many organisations the directory holds.', min: 0, max: MOST_ORGANISATIONS })
  organisations: number;
}
