import { Injectable } from '@nestjs/common';
import { Installation, recordAudit, statement, type Transaction } from '@phare/kernel/api';
import { AccountNotices } from '../accounts/account-notices';
import { SecondFactors } from '../factors/second-factors';
import { MachineClock } from '../machine/machine-clock';
import { SessionStore } from '../sessions/session-store';

const DONE = statement('recovery-done', `UPDATE account_recovery SET done_at = $3 WHERE network_id = $1 AND id = $2`);

/** What the second approval does: everything beside the password goes, and whoever was in is out. */
@Injectable()
export class RemoveLostFactors {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: SessionStore,
    private readonly notices: AccountNotices,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  async execute(transaction: Transaction, recoveryId: string, accountId: string): Promise<void> {
    await this.factors.removeAll(transaction, accountId);
    await this.sessions.endAll(transaction, accountId);
    await transaction.change(DONE, [transaction.actor.networkId, recoveryId, this.clock.now()]);
    await this.notices.tell(transaction, accountId, 'factors_removed');
    await recordAudit(transaction, { action: 'recovery_done', subject: 'account', subjectId: accountId, detail: { recovery: recoveryId } }, this.installation.now());
  }
}
