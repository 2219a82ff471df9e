import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { isVerbOf } from '@phare/accompaniment/domain';
import { PolicyVersions } from '@phare/policy/api';
import { RequestAction, RequestWriter, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { StepDto } from '../dto/action-plan.dto';

const ADD = statement(
  'plan-step-add',
  `INSERT INTO plan_step (network_id, id, request_id, title, owner, verb, due_on, status, added_by_id, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Adds a step to the plan, with its owner: the federation never does the work in the organisation's place (policy clause `definition.autonomie`). */
@Injectable()
export class AddStep {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, body: StepDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'plan', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, authorId: string, { title, owner, verb, dueOn = null, status }: StepDto): Promise<Result<Change, Refusal>> {
    const { verbs } = (await this.policies.keptBy(row)).policy.rules.values;
    if (!isVerbOf(owner, verb, verbs)) return refused(ruleBroken({ pointer: '/verb', code: 'unknown_value' }));
    const texts = await this.writer.stored(transaction, row, 'plan_step', createdId, { title, verb });
    await transaction.change(ADD, [transaction.actor.networkId, createdId, row.id, texts.title, owner, texts.verb, dueOn, status, authorId, now]);
    return accepted({ entry: { kind: 'step_added', text: title, detail: { stepId: createdId, owner, verb, dueOn, status } } });
  }
}
