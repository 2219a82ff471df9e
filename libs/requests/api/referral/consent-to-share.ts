import { Injectable } from '@nestjs/common';
import { statement, type Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { ActedOn } from '../actions/request-action';
import type { ConsentDto } from '../dto/referral-loop.dto';
import { TargetAction, type TargetCall } from './target-action';

const WITHDRAW = statement('referral-consent-withdraw', 'UPDATE referral_consent SET withdrawn_at = $3 WHERE network_id = $1 AND target_id = $2 AND withdrawn_at IS NULL');
const ADD = statement('referral-consent-add', 'INSERT INTO referral_consent (network_id, id, request_id, target_id, fields, given_by, recorded_by_id, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)');

/**
 * The requester agrees to what one resource is told, field by field, or takes it back while nothing has left (domain.md §6). Said on the telephone,
 * the team records it.
 */
@Injectable()
export class ConsentToShare {
  constructor(private readonly action: TargetAction) {}

  execute(call: TargetCall, { fields }: ConsentDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'consent_to_share',
      moves: fields.length > 0 ? 'consent' : 'take_back',
      carryOut: async ({ transaction, row, parties, now, createdId }, target) => {
        const { networkId } = transaction.actor;
        const givenBy = parties.has('requester') ? 'requester' : 'team';
        await transaction.change(WITHDRAW, [networkId, target.id, now]);
        if (fields.length > 0) await transaction.change(ADD, [networkId, createdId, row.id, target.id, fields, givenBy, call.actor.personId, now]);
        return accepted({ entry: { kind: 'consent', detail: { targetId: target.id, fields, givenBy } } });
      },
    });
  }
}
