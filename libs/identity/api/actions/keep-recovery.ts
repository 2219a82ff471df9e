import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, newId, recordAudit, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { AccountNotices } from '../accounts/account-notices';
import type { AccountFacts } from '../accounts/account-facts';
import { MachineClock } from '../machine/machine-clock';

/** Seconds that two approvers have: a week. */
const RECOVERY_LIFE = 7 * 24 * 3600;

const ASK = statement(
  'recovery-ask',
  `INSERT INTO account_recovery (network_id, id, account_id, asked_at, expires_at) SELECT $1, $2, $3::uuid, $4::timestamptz, $5
    WHERE NOT EXISTS (SELECT FROM account_recovery r WHERE r.network_id = $1 AND r.account_id = $3::uuid AND r.done_at IS NULL AND r.expires_at > $4::timestamptz)`,
);

/** Keeps a recovery that waits for its approvers; one at a time for an account. */
@Injectable()
export class KeepRecovery {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly notices: AccountNotices,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  async execute(caller: Actor, { id: accountId }: AccountFacts): Promise<void> {
    await this.database.withActor(caller, async (transaction) => {
      const id = newId();
      if ((await transaction.change(ASK, [caller.networkId, id, accountId, this.clock.now(), this.clock.in(RECOVERY_LIFE)])) === 0) return;
      await this.notices.tell(transaction, accountId, 'recovery_asked');
      await recordAudit(transaction, { action: 'recovery_asked', subject: 'account', subjectId: accountId, detail: { recovery: id } }, this.installation.now());
    });
  }
}
