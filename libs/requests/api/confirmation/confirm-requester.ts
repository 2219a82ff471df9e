import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import { RequestAction, type ActedOn, type ActionCall } from '../actions/request-action';
import type { RequesterConfirmationDto } from '../dto/confirmation.dto';
import { Confirmations } from './confirmations';

/** The team decides who asks without waiting for whoever was asked to confirm (policy clause `definition.demandeur`). Declined, the rule stays open: triage decides. */
@Injectable()
export class ConfirmRequester {
  constructor(
    private readonly action: RequestAction,
    private readonly confirmations: Confirmations,
  ) {}

  execute(call: ActionCall, { confirmed, reason = null }: RequesterConfirmationDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'confirm_requester',
      carryOut: async ({ transaction, row, now }) => {
        await this.confirmations.cancel(transaction, row.id, now);
        const set = confirmed ? await this.confirmations.confirmed(row, null) : {};
        return accepted({ set, entry: { kind: 'confirm_requester', text: reason, internal: true, detail: { confirmed } } });
      },
    });
  }
}
