import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, type Refusal } from '@phare/kernel/api';
import { refused, type Actor, type Result } from '@phare/kernel/domain';
import { AddressHolders, type AddressHolder } from '../addresses/address-holders';
import { SettleAddress } from '../addresses/settle-address';
import type { Browser } from '../browsers/browser';
import { SignIns, type OpenedSession } from '../sessions/sign-ins';
import { CodeAttempts } from './code-attempts';

/** Opens a session for a code that was mailed (api.md, « Session »): to a member, or to whoever filed by the public form. */
@Injectable()
export class SignInWithCode {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly attempts: CodeAttempts,
    private readonly holders: AddressHolders,
    private readonly settle: SettleAddress,
    private readonly signIns: SignIns,
  ) {}

  execute(caller: Actor, email: string, code: string, browser: Browser): Promise<Result<OpenedSession, Refusal>> {
    return this.attempts.judge(caller, { purpose: 'sign_in', email, code, browser }, async () => {
      // Asked again: what made the address nobody's since the mail left counts too.
      const holder = await this.holders.holderOf(caller, 'sign_in', email);
      return holder ? this.open(caller, holder, browser) : refused(refusal('bad_credentials'));
    });
  }

  private open(caller: Actor, holder: AddressHolder, browser: Browser): Promise<Result<OpenedSession, Refusal>> {
    return this.database.withActor(caller, async (transaction) => {
      const accountId = await this.settle.execute(transaction, holder);
      if (accountId === null) return refused(refusal('bad_credentials'));
      return this.signIns.openIn(transaction, { accountId, method: 'mailed_code', browser });
    });
  }
}
