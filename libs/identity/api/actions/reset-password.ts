import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { Accounts } from '../accounts/account-facts';
import { ReplacePassword } from '../accounts/replace-password';
import type { Browser } from '../browsers/browser';
import { weakPassword } from '../identity-refusal';
import { PasswordChecker } from '../passwords/password-checker';
import { CodeAttempts } from './code-attempts';

/** A new password, for whoever has the code that was mailed to the address of an account. */
export interface PasswordReset {
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/**
 * Gives an account a new password in place of a forgotten one. It opens no session and removes no second factor (ASVS 5.0, 6.4.3): a
 * mailbox alone never gets anyone in who had more than a password. Every session ends, and the holder is told.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly accounts: Accounts,
    private readonly attempts: CodeAttempts,
    private readonly passwords: PasswordChecker,
    private readonly replace: ReplacePassword,
  ) {}

  async execute(caller: Actor, { email, code, password }: PasswordReset, browser: Browser): Promise<Result<null, Refusal>> {
    const weak = weakPassword('/password', password, [email]);
    if (weak) return refused(weak);
    // Hashed before the code is judged: at the same cost whether there is an account, and no code is spent on a queue that is full.
    const hash = await this.passwords.hash(password);
    if (hash === null) return refused(refusal('too_many_requests'));
    return this.attempts.judge(caller, { purpose: 'reset', email, code, browser }, async () => {
      const account = await this.accounts.byEmail(caller, email);
      if (!account) return refused(refusal('bad_credentials'));
      await this.database.withActor(caller, (transaction) => this.replace.execute(transaction, account.id, hash, 'password_reset'));
      return accepted(null);
    });
  }
}
