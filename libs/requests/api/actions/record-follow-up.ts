import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, instant, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { FollowUpDto } from '../dto/action.dto';
import { lifecycleFactsOf } from '../reads/request-view';
import { RequestWriter } from '../storage/request-writer';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

const ADD = statement(
  'follow-up-add',
  `INSERT INTO follow_up (network_id, id, request_id, contacted_at, mode, summary, next_step, before_confirmation, recorded_by_id, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Records a human contact with the requester: the first one stops the clock (policy clause `demande.suivi-30-jours`; domain.md D1). */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, body: FollowUpDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'follow_up', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, { contactedAt, mode, summary, nextStep = null }: FollowUpDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const at = instant(contactedAt);
    if (!at || at > now) return refused(ruleBroken({ pointer: '/contactedAt', code: 'in_future' }));
    if (at < row.received_at) return refused(ruleBroken({ pointer: '/contactedAt', code: 'before_receipt' }));
    const { policy } = await this.policies.keptBy(row);
    if (!policy.rules.followUp.countingModes.includes(mode)) return refused(ruleBroken({ pointer: '/mode', code: 'unknown_value' }));
    const beforeConfirmation = lifecycleFactsOf(row).requesterToConfirm;
    const texts = await this.writer.stored(transaction, row, 'follow_up', createdId, { summary, next_step: nextStep });
    await transaction.change(ADD, [actor.networkId, createdId, row.id, at, mode, texts.summary, texts.next_step, beforeConfirmation, actor.personId, now]);
    const first = row.follow_up_at && row.follow_up_at < at ? row.follow_up_at : at;
    return accepted({ set: { follow_up_at: first }, entry: { kind: 'follow_up', text: summary, detail: { contactedAt, mode, nextStep, beforeConfirmation } } });
  }
}
