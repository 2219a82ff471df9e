import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { WithdrawDto } from '../dto/action.dto';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';
import { transitionRefusal } from './transition-refusal';

/** Withdraws an open request: the requester gives no reason, the team does. One for which the federation must refer never ends by it alone. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
  ) {}

  execute(call: ActionCall, body: WithdrawDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'withdraw', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut({ row, parties, now }: Found, { actor }: ActionCall, { reason }: WithdrawDto): Promise<Result<Change, Refusal>> {
    const ended = { ended_at: now, ended_by_id: actor.personId };
    if (parties.has('requester')) return accepted({ set: ended, entry: { kind: 'withdraw', text: reason ?? null } });
    if (!reason) return refused(ruleBroken({ pointer: '/reason', code: 'required' }));
    const { neverWithout } = (await this.policies.keptBy(row)).policy.rules.referral;
    const owed = neverWithout.includes(reason);
    if (owed && !row.referred_at) return refused(transitionRefusal(actor, row, 'withdraw', ['referral']));
    return accepted({ set: { ...ended, ...(owed ? { referral_owed_for: reason } : {}) }, entry: { kind: 'withdraw', text: reason } });
  }
}
