import { Injectable } from '@nestjs/common';
import { factorAsked } from '@phare/identity/domain';
import { refusal, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { Accounts, standingOf, type AccountFacts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { SecondFactors } from '../factors/second-factors';
import { PasswordAttempts } from '../passwords/password-attempts';
import { CodeAttempts } from './code-attempts';

/** What someone signed in says to prove again who they are. */
export interface Proof {
  readonly password?: string | undefined;
  readonly otp?: string | undefined;
}

/** Judges the proof of someone signed in, within the same limits as a sign-in. */
@Injectable()
export class JudgeAgain {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: PasswordAttempts,
    private readonly codes: CodeAttempts,
    private readonly factors: SecondFactors,
  ) {}

  async execute(actor: SignedInActor, { password, otp }: Proof, browser: Browser): Promise<Result<true, Refusal>> {
    const account = await this.accounts.byId(actor, actor.accountId, browser.device);
    if (!account) return refused(refusal('bad_credentials'));
    if (account.password_hash !== null) {
      if (password === undefined) return refused(ruleBroken({ pointer: '/password', code: 'required' }));
      const attempt = { email: account.email, password, browser, find: async () => account };
      return this.attempts.judge(actor, attempt, () => this.second(actor, account, otp));
    }
    if (otp === undefined) return refused(refusal('otp_required'));
    return this.codes.judge(actor, { purpose: 'sign_in', email: account.email, code: otp, browser }, async () => accepted(true));
  }

  /** A mailed code proves a sign-in, not each change after it: the password does. */
  private async second(actor: SignedInActor, account: AccountFacts, otp: string | undefined): Promise<Result<true, Refusal>> {
    if (factorAsked(standingOf(account)) !== 'own') return accepted(true);
    if (otp === undefined) return refused(refusal('otp_required'));
    return (await this.factors.prove(actor, account.id, otp)) ? accepted(true) : refused(refusal('bad_credentials'));
  }
}
