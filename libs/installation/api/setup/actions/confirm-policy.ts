import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { SetupState } from '../setup-state';

const SETTLED = statement('setup-policy-settled', `UPDATE network_setup SET policy_at = $2 WHERE network_id = $1 AND ended_at IS NULL`);

/** Confirms that the policy in force has been read, with the network's answers to what it leaves open. */
@Injectable()
export class ConfirmPolicy {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly versions: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  async execute(version: string): Promise<Result<null, Refusal>> {
    const inForce = await this.versions.inForceOn(this.installation.today());
    if (inForce?.policy.version !== version) return refused(ruleBroken({ pointer: '/version', code: 'choice' }));
    const now = this.installation.now();
    return this.database.withActor(this.state.actor, async (transaction) => {
      if (!(await this.state.hold(transaction))) return refused(refusal('not_found'));
      await transaction.change(SETTLED, [this.installation.network.id, now]);
      await recordAudit(transaction, { action: 'policy_confirmed', subject: 'policy_version', subjectId: inForce.id, detail: { version } }, now);
      return accepted(null);
    });
  }
}
