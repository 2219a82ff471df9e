import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { refused, type Result } from '@phare/kernel/domain';
import { mayMoveTarget, type TargetTransitionName, type WritingName } from '@phare/requests/domain';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '../actions/request-action';
import { transitionRefusal } from '../actions/transition-refusal';
import { moveTarget, targetOf, type TargetRow } from './referral-targets';

type Doing = Extract<WritingName, 'consent_to_share' | 'send_letter' | 'report_answer'>;

/** Who moves which target of a referral. */
export interface TargetCall extends ActionCall {
  readonly targetId: string;
}

interface TargetPlan {
  readonly does: Doing;
  readonly moves: TargetTransitionName;
  readonly carryOut: (found: Found, target: TargetRow) => Promise<Result<Change, Refusal>>;
}

/** Every move of a target by someone who is signed in: allowed on the request by the table of writings, and on the target by its own; then moved. */
@Injectable()
export class TargetAction {
  constructor(private readonly action: RequestAction) {}

  /** As `RequestAction.perform`; 404 for a target of another request, 409 where the table of targets says no. */
  perform(call: TargetCall, { does, moves, carryOut }: TargetPlan): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does,
      carryOut: async (found) => {
        const target = await targetOf(found.transaction, found.row.id, call.targetId);
        if (!target.ok) return target;
        if (!mayMoveTarget(moves, target.value, found.parties)) return refused(transitionRefusal(call.actor, found.row, does, []));
        await moveTarget(found.transaction, target.value, moves);
        return carryOut(found, target.value);
      },
    });
  }
}
