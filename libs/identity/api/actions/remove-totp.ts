import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { FactorChange } from '../factors/factor-change';
import { TotpStore } from '../factors/totp-store';

/** Takes the code app away from one's own account. Answers the session's new token. */
@Injectable()
export class RemoveTotp {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly totps: TotpStore,
    private readonly change: FactorChange,
  ) {}

  execute(actor: SignedInActor): Promise<Result<string, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const removed = await this.totps.remove(transaction, actor.accountId);
      return removed ? accepted(await this.change.removed(transaction, actor, 'totp')) : refused(refusal('not_found'));
    });
  }
}
