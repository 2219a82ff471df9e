import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { isVerbOf, requesterMoves, type StepOwner, type StepStatus } from '@phare/accompaniment/domain';
import { PolicyVersions } from '@phare/policy/api';
import { RequestAction, RequestWriter, SealedTexts, toldTo, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found, type StoredText } from '@phare/requests/api';
import type { StepChangeDto } from '../dto/action-plan.dto';

interface StepRow {
  readonly title: StoredText;
  readonly owner: StepOwner;
  readonly verb: StoredText;
  readonly dueOn: string | null;
  readonly status: StepStatus;
}

const FIND = statement('plan-step-find', `SELECT title, owner, verb, due_on AS "dueOn", status FROM plan_step WHERE network_id = $1 AND request_id = $2 AND id = $3`);
const CHANGE = statement(
  'plan-step-change',
  `UPDATE plan_step SET title = $3, owner = $4, verb = $5, due_on = $6, status = $7, changed_by_id = $8, changed_at = $9 WHERE network_id = $1 AND id = $2`,
);

/** Whether a change moves a step and leaves what it says: all that its requester may do. */
export const movesOnly = (body: StepChangeDto): boolean => Object.entries(body).every(([name, value]) => name === 'status' || value === undefined);

/** Changes a step of the plan, or moves it: what it was stays in the timeline. */
@Injectable()
export class ChangeStep {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
    private readonly texts: SealedTexts,
  ) {}

  execute(call: ActionCall, stepId: string, body: StepChangeDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: movesOnly(body) ? 'move_step' : 'plan', carryOut: (found) => this.carryOut(found, call, stepId, body) });
  }

  private async carryOut({ transaction, row, parties, now }: Found, { actor }: ActionCall, stepId: string, body: StepChangeDto): Promise<Result<Change | null, Refusal>> {
    const place = { networkId: actor.networkId, requestId: row.id, table: 'plan_step', rowId: stepId } as const;
    const found = await transaction.first<StepRow & Record<string, unknown>>(FIND, [actor.networkId, row.id, stepId]);
    if (!found) return refused(refusal('not_found'));
    const works = parties.has('team') || parties.has('assigned');
    if (!works && !requesterMoves(found.owner)) return refused(transitionRefusal(actor, row, 'move_step', []));
    const step = await this.texts.open(place, found, toldTo(actor));
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<StepChangeDto>;
    const { title, owner, verb, dueOn = null, status } = { ...step, ...given };
    if (title === step.title && owner === step.owner && verb === step.verb && dueOn === step.dueOn && status === step.status) return accepted(null);
    const { verbs } = (await this.policies.keptBy(row)).policy.rules.values;
    if (!isVerbOf(owner, verb, verbs)) return refused(ruleBroken({ pointer: '/verb', code: 'unknown_value' }));
    const texts = await this.writer.stored(transaction, row, 'plan_step', stepId, { title, verb });
    await transaction.change(CHANGE, [actor.networkId, stepId, texts.title, owner, texts.verb, dueOn, status, actor.personId, now]);
    return accepted({ entry: { kind: movesOnly(body) ? 'step_moved' : 'step_changed', text: title, detail: { stepId, owner, verb, dueOn, status } } });
  }
}
