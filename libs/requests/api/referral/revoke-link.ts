import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { RequestAction, type ActedOn } from '../actions/request-action';
import { transitionRefusal } from '../actions/transition-refusal';
import type { RevokeLinkDto } from '../dto/referral-loop.dto';
import { revokeLinks, targetOf } from './referral-targets';
import type { TargetCall } from './target-action';

/** Takes back the link of a letter: it shows nothing more. What the resource has read, it has read; the target stays where it is. */
@Injectable()
export class RevokeLink {
  constructor(private readonly action: RequestAction) {}

  execute(call: TargetCall, { reason = null }: RevokeLinkDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'revoke_link',
      carryOut: async ({ transaction, row, now }) => {
        const target = await targetOf(transaction, row.id, call.targetId);
        if (!target.ok) return target;
        if ((await revokeLinks(transaction, target.value.id, now)) === 0) return refused(transitionRefusal(call.actor, row, 'revoke_link', []));
        return accepted({ entry: { kind: 'link_revoked', text: reason, detail: { targetId: target.value.id } } });
      },
    });
  }
}
