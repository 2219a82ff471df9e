import { Injectable } from '@nestjs/common';
import { isEmptyChange, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, civilDateIn, refused, type CivilDate, type Result } from '@phare/kernel/domain';
import type { NextActionDto } from '../dto/life.dto';
import { settleQuestions } from '../questions/scheduled-questions';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/**
 * Says when a request is to be taken up again, once or on a schedule, and whose turn it is. Neither ever touches the thirty-day clock (domain.md §6). Where it says
 * so, the requester is asked how it goes on that day.
 */
@Injectable()
export class PlanNext {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, body: NextActionDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'plan_next', carryOut: (found) => carryOut(found, body) });
  }
}

async function carryOut({ transaction, row, now }: Found, body: NextActionDto): Promise<Result<Change | null, Refusal>> {
  if (isEmptyChange(body)) return accepted(null);
  const on = body.nextActionOn === undefined ? row.next_action_on : (body.nextActionOn as CivilDate | null);
  const every = on === null ? null : body.everyDays === undefined ? row.next_action_every : body.everyDays;
  const asks = on !== null && (body.asks ?? row.next_action_asks);
  const who = body.waitingFor ?? row.waiting_for;
  if (body.nextActionOn && body.nextActionOn < civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/nextActionOn', code: 'in_past' }));
  if (on === null && (body.everyDays || body.asks)) return refused(ruleBroken({ pointer: '/nextActionOn', code: 'required' }));
  await settleQuestions(transaction, row.id, 'cancelled', now, { kind: 'check_in' });
  return accepted({
    set: { next_action_on: on, next_action_every: every, next_action_asks: asks, waiting_for: who },
    entry: { kind: 'plan_next', text: body.note ?? null, internal: true, detail: { nextActionOn: on, everyDays: every, asks, waitingFor: who } },
    asks: asks && on ? [{ kind: 'check_in', askOn: on }] : [],
  });
}
