import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, civilDate, civilDateIn, refused, type Result } from '@phare/kernel/domain';
import { RequestAction, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { findClaim } from './found-trip';
import type { PaymentDto } from './travel.dto';

const SETTLE = statement('travel-claim-settle', `UPDATE travel_claim SET state = 'paid', paid_on = $4, settled_by_id = $5 WHERE network_id = $1 AND request_id = $2 AND id = $3`);

/** Notes that an accepted claim was paid, and when: no money moves here. */
@Injectable()
export class SettleClaim {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, claimId: string, body: PaymentDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'settle_claim', carryOut: (found) => this.carryOut(found, call, claimId, body) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, claimId: string, { paidOn }: PaymentDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const claim = await findClaim(found, claimId);
    if (!claim) return refused(refusal('not_found'));
    if (claim.state !== 'accepted') return refused(transitionRefusal(actor, row, 'settle_claim', []));
    const day = civilDate(paidOn);
    if (!day || day > civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/paidOn', code: 'in_future' }));
    await transaction.change(SETTLE, [actor.networkId, row.id, claimId, day, actor.personId]);
    return accepted({ entry: { kind: 'claim_paid', detail: { claimId, paidOn: day } } });
  }
}
