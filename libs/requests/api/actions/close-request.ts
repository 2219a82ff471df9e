import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, civilDateIn, refused, type Result } from '@phare/kernel/domain';
import { reviewDays, type Need } from '@phare/requests/domain';
import type { CloseDto } from '../dto/action.dto';
import { closeTargets } from '../referral/referral-targets';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

const HAND_OVER = statement('attachments-hand-over', 'UPDATE attachment SET handed_over_at = $4 WHERE network_id = $1 AND request_id = $2 AND id = ANY ($3::uuid[]) RETURNING id');

/** Closes a request: with what the organisation did itself, with the answer it got from where it was referred, or at once, where a short answer settles it. */
@Injectable()
export class CloseRequest {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, body: CloseDto, does: 'close' | 'answer' = 'close'): Promise<Result<ActedOn, Refusal>> {
    const { doneByOrganisation, referralAnswer } = body;
    return this.action.perform(call, {
      does,
      // The loop may have its answer already: whoever closes need not say it again.
      brought: (row) => new Set<Need>(['outcome', ...(doneByOrganisation ? (['done_by_organisation'] as const) : []), ...(referralAnswer ?? row.referral_answer ? (['referral_answer'] as const) : [])]),
      carryOut: (found) => this.carryOut(found, call, body, does),
    });
  }

  private async carryOut({ transaction, row, now }: Found, { actor }: ActionCall, body: CloseDto, does: 'close' | 'answer'): Promise<Result<Change, Refusal>> {
    const { outcome, summary, doneByOrganisation, referralAnswer, documents = [], doNotContact = false } = body;
    const handedOver = new Set((await transaction.rows<{ id: string }>(HAND_OVER, [actor.networkId, row.id, documents, now])).map(({ id }) => id));
    const unknown = documents.flatMap((id, index) => (handedOver.has(id.toLowerCase()) ? [] : [{ pointer: `/documents/${index}`, code: 'unknown_file' as const }]));
    if (unknown.length > 0) return refused(ruleBroken(...unknown));
    if (row.referred_at) await closeTargets(transaction, row.id);
    const ended = { ended_at: now, ended_by_id: actor.personId, ...(doNotContact ? { do_not_contact: true } : {}) };
    return accepted({
      set: { outcome, closing_summary: summary, ...(doneByOrganisation ? { done_by_organisation: doneByOrganisation } : {}), ...(referralAnswer ? { referral_answer: referralAnswer } : {}), ...ended },
      entry: { kind: does, text: summary, detail: { outcome, doneByOrganisation: doneByOrganisation ?? null, referralAnswer: referralAnswer ?? row.referral_answer, ...(documents.length > 0 ? { documents } : {}) } },
      asks: reviewDays(civilDateIn(now, row.time_zone)).map((askOn) => ({ kind: 'review' as const, askOn })),
    });
  }
}
