import { BooleanField, ChoiceField, EmailField, IdField, InstantField, ObjectField, ObjectListField, OpenObjectField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';

/** Room for what an authenticator answers, extensions included; the largest real ones are under half of it. */
const LARGEST_RESPONSE = 16_384;

export class AccountTotpDto {
  @InstantField({ description: 'Since when the code app is in place.' })
  confirmedAt: string;
}

export class AccountPasskeyDto {
  @IdField({ description: 'The passkey.' })
  id: string;

  @TextField({ description: 'The name its holder gave it.', max: 60 })
  name: string;

  @InstantField({ description: 'When it was added.' })
  createdAt: string;

  @InstantField({ description: 'When it last signed in; `null` if it never did.', nullable: true })
  lastUsedAt: string | null;
}

export class AccountCalendarDto {
  @InstantField({ description: 'Since when the private address works.' })
  createdAt: string;
}

export class CalendarAddressDto {
  @TextField({ description: 'The private address, to paste into a calendar program. Shown this once: whoever has it reads the calendar.', max: 500 })
  address: string;
}

/** One's own account: what it is proved with, never the proof. */
export class AccountDto {
  @EmailField({ description: 'The address to sign in with.' })
  email: string;

  @ChoiceField({ description: 'The language of mails.', of: ['fr-CA', 'en-CA'] })
  locale: string;

  @BooleanField({ description: 'Whether there is a password. An account opened by a mailed code has none until one is chosen.' })
  hasPassword: boolean;

  @ObjectField({ description: 'The code app (TOTP, RFC 6238); `null` without one.', type: () => AccountTotpDto, nullable: true })
  totp: AccountTotpDto | null;

  @ObjectListField({ description: 'The passkeys (WebAuthn).', type: () => AccountPasskeyDto, maxItems: 100 })
  passkeys: AccountPasskeyDto[];

  @WholeNumberField({ description: 'How many recovery codes have not been used.', min: 0, max: 10 })
  recoveryCodesLeft: number;

  @ObjectField({ description: 'The private address of one’s own calendar, without what it holds; `null` when there is none.', type: () => AccountCalendarDto, nullable: true })
  calendar: AccountCalendarDto | null;

  @BooleanField({ description: 'A second factor has to be enrolled first: every route beyond one’s own session and account answers 403 `second_factor_required`.' })
  secondFactorRequired: boolean;
}

/** What a code app is set up with; nothing changes until one of its codes is confirmed. */
export class TotpSetUpDto {
  @TextField({ description: 'The secret, in base32, to type by hand. Shown this once.', max: 64 })
  secret: string;

  @TextField({ description: 'The same as an `otpauth://` address, to show as a QR code.', max: 500 })
  uri: string;
}

export class ConfirmTotpDto {
  @TextField({ description: 'The six digits that the app shows now.', max: 12, example: '123456' })
  code: string;
}

export class RecoveryCodesDto {
  @TextListField({ description: 'Ten codes of 120 bits, each good once in place of a second factor. Shown this once. Empty when those of before still hold.', max: 40, maxItems: 10 })
  recoveryCodes: string[];
}

/** What `navigator.credentials.create()` is called with. */
export class PasskeyCreationOptionsDto {
  @OpenObjectField({ description: '`PublicKeyCredentialCreationOptionsJSON` (WebAuthn Level 3, §5.4). Five minutes, one answer, from this browser.', largest: LARGEST_RESPONSE })
  options: object;
}

export class NewPasskeyDto {
  @TextField({ description: 'A name to tell it from the others.', max: 60, example: 'Téléphone' })
  name: string;

  @OpenObjectField({ description: '`RegistrationResponseJSON`, as the browser gives it (WebAuthn Level 3, §5.1).', largest: LARGEST_RESPONSE })
  response: Record<string, unknown>;
}

export class AddedPasskeyDto extends RecoveryCodesDto {
  @IdField({ description: 'The passkey that was added.' })
  id: string;
}

export class ChangePasswordDto {
  @TextField({ description: 'The password of now; needed when there is one.', max: 1000, optional: true })
  current?: string;

  @TextField({ description: 'The password from now on, 12 to 200 characters, none that anyone would try.', max: 1000 })
  next: string;
}

export class DeviceDto {
  @IdField({ description: 'The session.' })
  id: string;

  @BooleanField({ description: 'Whether it is the one that asks.' })
  current: boolean;

  @TextField({ description: 'Families of browser and system, such as « Firefox, Android »; `null` when unknown.', max: 60, nullable: true })
  label: string | null;

  @InstantField({ description: 'When it was opened.' })
  createdAt: string;

  @InstantField({ description: 'When it was last used, to the minute.' })
  lastSeenAt: string;
}

export class DeviceListDto {
  @ObjectListField({ description: 'Where the account is open, the latest used first.', type: () => DeviceDto, maxItems: 1000 })
  items: DeviceDto[];
}
