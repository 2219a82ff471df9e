import { Injectable } from '@nestjs/common';
import { factorAsked } from '@phare/identity/domain';
import { refusal, type Refusal } from '@phare/kernel/api';
import { refused, type Actor, type Result } from '@phare/kernel/domain';
import { Accounts, standingOf } from '../accounts/account-facts';
import { MailCode, type AskedCode } from '../addresses/mail-code';
import type { Browser } from '../browsers/browser';
import { PasswordAttempts } from '../passwords/password-attempts';
import { SignIns, type OpenedSession } from '../sessions/sign-ins';
import { ProveFactor } from './prove-factor';

/** What somebody says to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly otp?: string | undefined;
}

/** How it ended; and, where the right password of a member came without a code, the code that is on its way. */
export interface SignInAnswer {
  readonly result: Result<OpenedSession, Refusal>;
  readonly asked?: AskedCode;
}

/**
 * Opens a session for an address, a password, and the code that the account asks for beside it. An unknown address, a wrong password,
 * a refused account and a wrong code look and cost the same; only whoever has the password learns that a code is needed.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: PasswordAttempts,
    private readonly factor: ProveFactor,
    private readonly mailCode: MailCode,
    private readonly signIns: SignIns,
  ) {}

  async execute(caller: Actor, { email, password, otp }: Credentials, browser: Browser): Promise<SignInAnswer> {
    let asked: AskedCode | undefined;
    const attempt = { email, password, browser, find: () => this.accounts.byEmail(caller, email, browser.device) };
    const result = await this.attempts.judge(caller, attempt, async (account): Promise<Result<OpenedSession, Refusal>> => {
      const method = await this.factor.execute(caller, account, otp, browser);
      if (method.ok) return this.signIns.open(caller, { accountId: account.id, method: method.value, browser, passwordHash: account.password_hash });
      if (method.refusal === 'otp_required' && factorAsked(standingOf(account)) === 'mailed') asked = this.mailCode.execute(caller, 'second_factor', account.email, browser);
      return refused(refusal(method.refusal));
    });
    return { result, ...(asked ? { asked } : {}) };
  }
}
