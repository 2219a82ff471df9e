import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { RecoveryCodes } from '../factors/recovery-codes';
import { SecondFactors } from '../factors/second-factors';
import { identityRefusal } from '../identity-refusal';

/** Makes ten new recovery codes, told this once, in place of those of before. They stand in for a factor: without one there are none. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly factors: SecondFactors,
    private readonly codes: RecoveryCodes,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor): Promise<Result<readonly string[], Refusal>> {
    const { accountId } = actor;
    return this.database.withActor(actor, async (transaction) => {
      if (!(await this.factors.held(transaction, accountId)).held) return refused(identityRefusal('no_factor'));
      const codes = await this.codes.renew(transaction, accountId);
      await recordAudit(transaction, { action: 'recovery_codes_renewed', subject: 'account', subjectId: accountId }, this.installation.now());
      return accepted(codes);
    });
  }
}
