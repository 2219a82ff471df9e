import { Injectable } from '@nestjs/common';
import { Database, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { missingOfExport, type RightsRequestKind } from '@phare/confidentiality/domain';
import { registerRefusal } from '../register-refusal';
import { RightsRegister } from '../rights-requests/rights-register';

/** What looking for the person and handing over their data have in common: a request that asks for them and waits, from someone who has shown who they are. The database asks for the same. */
@Injectable()
export class HandedOver {
  constructor(
    private readonly database: Database,
    private readonly register: RightsRegister,
  ) {}

  async perform<Answer>(actor: SignedInActor, id: string, read: (transaction: Transaction) => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
    return this.database.withActor(actor, async (transaction): Promise<Result<Answer, Refusal>> => {
      const request = await this.register.found(transaction, id);
      if (!request) return refused(refusal('not_found'));
      const missing = missingOfExport({ kind: request.kind as RightsRequestKind, answered: request.answers.length > 0, identified: request.identityMethod !== null });
      return missing.length > 0 ? refused(registerRefusal('rights_export_refused', missing)) : read(transaction);
    });
  }
}
