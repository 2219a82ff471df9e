import { Injectable } from '@nestjs/common';
import { IdentityDatabase, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { FactorChange, type AddedFactor } from '../factors/factor-change';
import { TotpStore } from '../factors/totp-store';

/** Puts a code app in place, once a code of it has shown that it holds the secret. The first factor brings ten recovery codes. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly totps: TotpStore,
    private readonly change: FactorChange,
  ) {}

  async execute(actor: SignedInActor, code: string): Promise<Result<AddedFactor, Refusal>> {
    const wrong = refused(ruleBroken({ pointer: '/code', code: 'wrong_code' }));
    const judged = await this.totps.pending(actor, actor.accountId, code);
    if (!judged) return wrong;
    return this.database.withActor(actor, async (transaction) => {
      const confirmed = await this.totps.confirm(transaction, actor.accountId, judged);
      return confirmed ? accepted(await this.change.added(transaction, actor, 'totp')) : wrong;
    });
  }
}
