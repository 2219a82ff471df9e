import { Injectable } from '@nestjs/common';
import { accepted, type Actor } from '@phare/kernel/domain';
import { Accounts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { PasswordAttempts } from '../passwords/password-attempts';
import { KeepRecovery } from './keep-recovery';

/**
 * Asks that the factors of an account be removed, because they are lost. The password is needed; the answer never says whether it
 * was right. What comes of it is up to two people (`ApproveRecovery`); the holder is told at once, in case somebody else asked.
 */
@Injectable()
export class AskRecovery {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: PasswordAttempts,
    private readonly keep: KeepRecovery,
  ) {}

  /** Answers the work that begins once the answer has left. */
  async execute(caller: Actor, email: string, password: string, browser: Browser): Promise<() => Promise<void>> {
    const attempt = { email, password, browser, find: () => this.accounts.byEmail(caller, email, browser.device) };
    const judged = await this.attempts.judge(caller, attempt, async (account) => accepted(account));
    return async () => {
      if (judged.ok && (judged.value.has_totp || judged.value.has_passkey)) await this.keep.execute(caller, judged.value);
    };
  }
}
