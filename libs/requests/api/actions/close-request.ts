import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { Need } from '@phare/requests/domain';
import type { CloseDto } from '../dto/action.dto';
import { closeTargets } from '../referral/referral-targets';
import { RequestAction, type ActedOn, type ActionCall } from './request-action';

/** Closes a request: with what the organisation did itself, with the answer it got from where it was referred, or at once, where a short answer settles it. */
@Injectable()
export class CloseRequest {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, body: CloseDto, does: 'close' | 'answer' = 'close'): Promise<Result<ActedOn, Refusal>> {
    const { outcome, summary, doneByOrganisation, referralAnswer } = body;
    return this.action.perform(call, {
      does,
      // The loop may have its answer already: whoever closes need not say it again.
      brought: (row) => new Set<Need>(['outcome', ...(doneByOrganisation ? (['done_by_organisation'] as const) : []), ...(referralAnswer ?? row.referral_answer ? (['referral_answer'] as const) : [])]),
      carryOut: async ({ transaction, row, now }) => {
        if (row.referred_at) await closeTargets(transaction, row.id);
        return accepted({
          set: {
            outcome,
            closing_summary: summary,
            ...(doneByOrganisation ? { done_by_organisation: doneByOrganisation } : {}),
            ...(referralAnswer ? { referral_answer: referralAnswer } : {}),
            ended_at: now,
            ended_by_id: call.actor.personId,
          },
          entry: { kind: does, text: summary, detail: { outcome, doneByOrganisation: doneByOrganisation ?? null, referralAnswer: referralAnswer ?? row.referral_answer } },
        });
      },
    });
  }
}
