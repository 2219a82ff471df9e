import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { identityRefusal } from '../identity-refusal';
import { MachineClock } from '../machine/machine-clock';
import { SessionStore } from '../sessions/session-store';

const DISABLE = statement('account-disable', `UPDATE account SET disabled_at = COALESCE(disabled_at, $3) WHERE network_id = $1 AND id = $2`);

/** Closes an account: nobody signs in to it, and whoever is signed in is out at once (ASVS 5.0, 7.4.2). Nothing it did goes away. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  async execute(actor: SignedInActor, accountId: string): Promise<Result<null, Refusal>> {
    if (accountId === actor.accountId) return refused(identityRefusal('own_account'));
    return this.database.withActor(actor, async (transaction) => {
      if ((await transaction.change(DISABLE, [actor.networkId, accountId, this.clock.now()])) === 0) return refused(refusal('not_found'));
      await this.sessions.endAll(transaction, accountId);
      await recordAudit(transaction, { action: 'account_disabled', subject: 'account', subjectId: accountId }, this.installation.now());
      return accepted(null);
    });
  }
}
