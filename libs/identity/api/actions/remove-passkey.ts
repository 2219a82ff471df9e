import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { FactorChange } from '../factors/factor-change';
import { PasskeyStore } from '../factors/passkey-store';

/** Takes one passkey away from one's own account. Answers the session's new token. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly store: PasskeyStore,
    private readonly change: FactorChange,
  ) {}

  execute(actor: SignedInActor, id: string): Promise<Result<string, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const removed = await this.store.remove(transaction, actor.accountId, id);
      return removed ? accepted(await this.change.removed(transaction, actor, 'passkey')) : refused(refusal('not_found'));
    });
  }
}
