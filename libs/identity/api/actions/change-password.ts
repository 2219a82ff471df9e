import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { Accounts, type AccountFacts } from '../accounts/account-facts';
import { ReplacePassword } from '../accounts/replace-password';
import type { Browser } from '../browsers/browser';
import { weakPassword } from '../identity-refusal';
import { PasswordAttempts } from '../passwords/password-attempts';
import { hashPassword } from '../passwords/password-hash';
import { sessionOf } from '../sessions/acting-session';
import { SessionStore } from '../sessions/session-store';

export interface PasswordChange {
  readonly current?: string | undefined;
  readonly next: string;
}

/** Gives one's own account another password (ASVS 5.0, 6.2.3), or its first one. Every other session ends; this one goes on under a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly accounts: Accounts,
    private readonly attempts: PasswordAttempts,
    private readonly replace: ReplacePassword,
    private readonly sessions: SessionStore,
  ) {}

  /** Answers the new token. */
  async execute(actor: SignedInActor, change: PasswordChange, browser: Browser): Promise<Result<string, Refusal>> {
    const account = await this.accounts.byId(actor, actor.accountId, browser.device);
    if (!account) return refused(refusal('unauthenticated'));
    const weak = weakPassword('/next', change.next, [account.email, account.name]);
    if (weak) return refused(weak);
    const hash = await this.hash(actor, account, change, browser);
    if (!hash.ok) return hash;
    return this.database.withActor(actor, async (transaction) => {
      const { id } = sessionOf(actor);
      await this.replace.execute(transaction, actor.accountId, hash.value, 'password_changed', id);
      return accepted(await this.sessions.rotate(transaction, id));
    });
  }

  /** The hash of the new password, once the current one has been judged. */
  private async hash(actor: SignedInActor, account: AccountFacts, { current, next }: PasswordChange, browser: Browser): Promise<Result<string, Refusal>> {
    if (account.password_hash === null) return accepted(await hashPassword(next));
    if (current === undefined) return refused(ruleBroken({ pointer: '/current', code: 'required' }));
    const attempt = { email: account.email, password: current, browser, find: async () => account };
    const judged = await this.attempts.judge(actor, attempt, async () => accepted(await hashPassword(next)));
    return !judged.ok && judged.refusal.code === 'bad_credentials' ? refused(ruleBroken({ pointer: '/current', code: 'wrong_password' })) : judged;
  }
}
