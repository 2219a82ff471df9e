import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { SessionStore } from '../sessions/session-store';

const ENABLE = statement('account-enable', `UPDATE account SET disabled_at = NULL WHERE network_id = $1 AND id = $2`);

/** Opens an account again, with the password and the factors that it had. */
@Injectable()
export class EnableAccount {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor, accountId: string): Promise<Result<null, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      if ((await transaction.change(ENABLE, [actor.networkId, accountId])) === 0) return refused(refusal('not_found'));
      // One that was being opened while the account was closed must not come back to life.
      await this.sessions.endAll(transaction, accountId);
      await recordAudit(transaction, { action: 'account_enabled', subject: 'account', subjectId: accountId }, this.installation.now());
      return accepted(null);
    });
  }
}
