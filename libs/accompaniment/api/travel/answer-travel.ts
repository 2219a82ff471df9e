import { Injectable } from '@nestjs/common';
import { refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { OtherSide, RequestAction, RequestWriter, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { findAgreement } from './found-trip';
import type { TravelAnswerDto } from './travel.dto';

const ANSWER = statement(
  'travel-agreement-answer',
  `UPDATE travel_agreement SET state = $4, answered_by_id = $5, answered_at = $6, answer_reason = $7 WHERE network_id = $1 AND request_id = $2 AND id = $3 AND state = 'proposed'`,
);

type Ends = 'accepted' | 'declined' | 'withdrawn';

/** Ends the wait of an agreement: whoever asks accepts or declines it, with no reason asked; whoever proposed takes it back. It never changes after. */
@Injectable()
export class AnswerTravel {
  constructor(
    private readonly action: RequestAction,
    private readonly writer: RequestWriter,
    private readonly otherSide: OtherSide,
  ) {}

  answer(call: ActionCall, agreementId: string, { accepted: agreed, reason }: TravelAnswerDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'answer_travel', carryOut: (found) => this.end(found, call, agreementId, agreed ? 'accepted' : 'declined', reason ?? null) });
  }

  withdraw(call: ActionCall, agreementId: string): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'propose_travel', carryOut: (found) => this.end(found, call, agreementId, 'withdrawn', null) });
  }

  private async end(found: Found, { actor }: ActionCall, agreementId: string, state: Ends, reason: string | null): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const agreement = await findAgreement(found, agreementId);
    if (!agreement) return refused(refusal('not_found'));
    if (agreement.state !== 'proposed') return refused(transitionRefusal(actor, row, state === 'withdrawn' ? 'propose_travel' : 'answer_travel', []));
    const texts = await this.writer.stored(transaction, row, 'travel_agreement', agreementId, { answer_reason: reason });
    await transaction.change(ANSWER, [actor.networkId, row.id, agreementId, state, actor.personId, now, texts.answer_reason]);
    await this.otherSide.tell(found);
    return accepted({ set: { waiting_for: 'team' }, entry: { kind: `travel_${state}`, text: reason, detail: { agreementId } } });
  }
}
