import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { WithdrawDto } from '../dto/action.dto';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Withdraws an open request: the requester gives no reason, the team does. */
@Injectable()
export class WithdrawRequest {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, body: WithdrawDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'withdraw', carryOut: async (found) => carryOut(found, call, body) });
  }
}

function carryOut({ parties, now }: Found, { actor }: ActionCall, { reason }: WithdrawDto): Result<Change, Refusal> {
  if (!reason && !parties.has('requester')) return refused(ruleBroken({ pointer: '/reason', code: 'required' }));
  return accepted({ set: { ended_at: now, ended_by_id: actor.personId }, entry: { kind: 'withdraw', text: reason ?? null } });
}
