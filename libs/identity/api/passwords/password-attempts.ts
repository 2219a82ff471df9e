import { Injectable } from '@nestjs/common';
import { IdentityDatabase, recordAudit, refusal, statement, Installation, type Refusal } from '@phare/kernel/api';
import { refused, type Actor, type Result } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import { SignInLimits } from '../limits/sign-in-limits';
import type { AccountFacts } from '../accounts/account-facts';
import { PasswordChecker } from './password-checker';
import { hashPassword, isOutgrown } from './password-hash';

/** One password that somebody says is that of an address. */
export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  readonly browser: Browser;
  /** The account of that address, if there is one that may be signed in to. */
  readonly find: () => Promise<AccountFacts | undefined>;
}

const REHASH = statement('account-rehash', `UPDATE account SET password_hash = $3 WHERE network_id = $1 AND id = $2 AND password_hash = $4`);

/**
 * The one place where a password is judged, whatever for: in turn, within the limits, at the same cost for an unknown address, and
 * written down when it fails. `then` says what the right password is good for; what it refuses as bad credentials (a wrong
 * second factor) counts as a failure too.
 */
@Injectable()
export class PasswordAttempts {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly passwords: PasswordChecker,
    private readonly limits: SignInLimits,
    private readonly installation: Installation,
  ) {}

  async judge<Value>(caller: Actor, attempt: PasswordAttempt, then: (account: AccountFacts) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
    return (await this.passwords.inTurn(() => this.inTurn(caller, attempt, then))) ?? refused(refusal('too_many_requests'));
  }

  private async inTurn<Value>(caller: Actor, { email, password, browser, find }: PasswordAttempt, then: (account: AccountFacts) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
    const account = await find();
    const taken = await this.limits.take(caller, { email, address: browser.address, knownDevice: account?.device_known ? browser.device : undefined });
    if (!taken) return refused(refusal('too_many_requests'));
    const matched = await this.passwords.matches(password, account?.password_hash ?? null);
    const answer = matched && account ? await then(account) : refused(refusal('bad_credentials'));
    if (!answer.ok && answer.refusal.code === 'bad_credentials') await this.failed(caller, account?.id ?? null);
    else await this.limits.giveBack(caller, taken);
    if (matched && account) await this.keepUp(caller, account, password);
    return answer;
  }

  private failed(caller: Actor, accountId: string | null): Promise<void> {
    return this.database.withActor(caller, (transaction) => recordAudit(transaction, { action: 'sign_in_failed', subject: 'account', subjectId: accountId }, this.installation.now()));
  }

  private async keepUp(caller: Actor, { id, password_hash: kept }: AccountFacts, password: string): Promise<void> {
    if (kept !== null && isOutgrown(kept)) await this.database.read(caller, REHASH, [id, await hashPassword(password), kept]);
  }
}
