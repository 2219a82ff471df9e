import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { OtherSide, RequestAction, RequestWriter, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { findClaim } from './found-trip';
import type { TravelAnswerDto } from './travel.dto';

const ANSWER = statement('travel-claim-answer', 'UPDATE travel_claim SET state = $4, answered_by_id = $5, answered_at = $6, answer_reason = $7 WHERE network_id = $1 AND request_id = $2 AND id = $3');

/** Accepts what is claimed of a trip, or disputes it with the reason: it is then claimed again, corrected. */
@Injectable()
export class AnswerClaim {
  constructor(
    private readonly action: RequestAction,
    private readonly writer: RequestWriter,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, claimId: string, body: TravelAnswerDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'answer_claim', carryOut: (found) => this.carryOut(found, call, claimId, body) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, claimId: string, { accepted: agreed, reason }: TravelAnswerDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const claim = await findClaim(found, claimId);
    if (!claim) return refused(refusal('not_found'));
    if (claim.state !== 'submitted') return refused(transitionRefusal(actor, row, 'answer_claim', []));
    if (!agreed && reason === undefined) return refused(ruleBroken({ pointer: '/reason', code: 'reason_needed' }));
    const texts = await this.writer.stored(transaction, row, 'travel_claim', claimId, { answer_reason: reason ?? null });
    await transaction.change(ANSWER, [actor.networkId, row.id, claimId, agreed ? 'accepted' : 'disputed', actor.personId, now, texts.answer_reason]);
    await this.otherSide.tell(found);
    return accepted({ set: { waiting_for: 'team' }, entry: { kind: agreed ? 'claim_accepted' : 'claim_disputed', text: reason ?? null, detail: { claimId } } });
  }
}
