import { EmailField, OpenObjectField, TextField } from '@phare/kernel/api';

const LARGEST_RESPONSE = 16_384;

export class AskCodeDto {
  @EmailField({ description: 'The address. The answer is the same whoever it belongs to.', example: 'direction@exemple.test' })
  email: string;
}

export class VerifyCodeDto {
  @EmailField({ description: 'The address that the code was mailed to.' })
  email: string;

  @TextField({ description: 'The eight digits of the mail. Ten minutes, five tries, once, in the browser that asked.', max: 20, example: '12345678' })
  code: string;
}

export class ResetPasswordDto extends VerifyCodeDto {
  @TextField({ description: 'The password from now on, 12 to 200 characters, none that anyone would try.', max: 1000 })
  password: string;
}

export class ConfirmSessionDto {
  @TextField({ description: 'The password; needed when the account has one.', max: 1000, optional: true })
  password?: string;

  @TextField({ description: 'A code of the app or a recovery code, where the account has a second factor; a mailed code, where it has no password.', max: 64, optional: true })
  otp?: string;
}

export class AskRecoveryDto {
  @EmailField({ description: 'The address of the account.' })
  email: string;

  @TextField({ description: 'Its password. The answer never says whether it was right.', max: 1000 })
  password: string;
}

/** What `navigator.credentials.get()` is called with. */
export class PasskeyRequestOptionsDto {
  @OpenObjectField({ description: '`PublicKeyCredentialRequestOptionsJSON` (WebAuthn Level 3, §5.5). Five minutes, one answer, from this browser.', largest: LARGEST_RESPONSE })
  options: object;
}

export class SignInWithPasskeyDto {
  @OpenObjectField({ description: '`AuthenticationResponseJSON`, as the browser gives it (WebAuthn Level 3, §5.1).', largest: LARGEST_RESPONSE })
  response: Record<string, unknown>;
}

/** Nothing: what was asked is on its way, or it is not, and the answer is the same. */
export class AskedDto {}
