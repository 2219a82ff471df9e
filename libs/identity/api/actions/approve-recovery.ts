import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { identityRefusal } from '../identity-refusal';
import { MachineClock } from '../machine/machine-clock';
import { RemoveLostFactors } from './remove-lost-factors';

const APPROVERS = 2;

// Locked: of two approvers at the same moment, the second sees the first.
const WAITING = statement(
  'recovery-waiting',
  `SELECT r.account_id, a.person_id FROM account_recovery r JOIN account a ON a.network_id = r.network_id AND a.id = r.account_id
    WHERE r.network_id = $1 AND r.id = $2 AND r.done_at IS NULL AND r.expires_at > $3 AND a.disabled_at IS NULL FOR UPDATE OF r`,
);
const APPROVE = statement('recovery-approve', `INSERT INTO account_recovery_approval (network_id, recovery_id, approver_id, approved_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`);
const COUNT = statement('recovery-approvals', `SELECT count(*)::int AS approvals FROM account_recovery_approval WHERE network_id = $1 AND recovery_id = $2`);

/**
 * Approves that the lost factors of an account be removed. Two different people, neither of them the holder. **Each calls the holder
 * back first, at a number that the federation had before, and recognises them** (ASVS 5.0, 6.4.4: proof of identity at the level
 * of enrolment): the approval says that this was done. At the second one the factors and recovery codes go, every session ends, the
 * holder is told by mail, and enrols again at the next sign-in.
 */
@Injectable()
export class ApproveRecovery {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly removal: RemoveLostFactors,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  execute(actor: SignedInActor, id: string): Promise<Result<null, Refusal>> {
    const { networkId, personId } = actor;
    return this.database.withActor(actor, async (transaction) => {
      const waiting = await transaction.first<{ account_id: string; person_id: string }>(WAITING, [networkId, id, this.clock.now()]);
      if (!waiting) return refused(refusal('not_found'));
      if (waiting.person_id === personId) return refused(identityRefusal('own_account'));
      if ((await transaction.change(APPROVE, [networkId, id, personId, this.clock.now()])) === 0) return refused(identityRefusal('already_approved'));
      await recordAudit(transaction, { action: 'recovery_approved', subject: 'account', subjectId: waiting.account_id, detail: { recovery: id } }, this.installation.now());
      const { approvals } = (await transaction.first<{ approvals: number }>(COUNT, [networkId, id])) ?? { approvals: 0 };
      if (approvals >= APPROVERS) await this.removal.execute(transaction, id, waiting.account_id);
      return accepted(null);
    });
  }
}
