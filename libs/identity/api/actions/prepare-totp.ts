import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { Accounts } from '../accounts/account-facts';
import { TotpStore, type TotpSetUp } from '../factors/totp-store';
import { identityRefusal } from '../identity-refusal';

/** Makes the secret that a code app is set up with. It counts for nothing until a code of it has come back. */
@Injectable()
export class PrepareTotp {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly accounts: Accounts,
    private readonly totps: TotpStore,
  ) {}

  async execute(actor: SignedInActor): Promise<Result<TotpSetUp, Refusal>> {
    const account = await this.accounts.byId(actor, actor.accountId);
    if (!account) return refused(refusal('unauthenticated'));
    // Beside nothing, it would be the only factor, and no way in takes it alone.
    if (account.password_hash === null) return refused(identityRefusal('password_first'));
    return this.database.withActor(actor, async (transaction) => {
      const setUp = await this.totps.prepare(transaction, account.id, account.email);
      return setUp ? accepted(setUp) : refused(identityRefusal('factor_exists'));
    });
  }
}
