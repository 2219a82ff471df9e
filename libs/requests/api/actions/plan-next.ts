import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, civilDateIn, refused, type Result } from '@phare/kernel/domain';
import type { NextActionDto } from '../dto/life.dto';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Says when a request is to be taken up again and whose turn it is. Neither ever touches the thirty-day clock (domain.md §6). */
@Injectable()
export class PlanNext {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, body: NextActionDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'plan_next', carryOut: (found) => Promise.resolve(carryOut(found, body)) });
  }
}

function carryOut({ row, now }: Found, { nextActionOn, waitingFor, note = null }: NextActionDto): Result<Change, Refusal> {
  if (nextActionOn && nextActionOn < civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/nextActionOn', code: 'in_past' }));
  const on = nextActionOn === undefined ? row.next_action_on : nextActionOn;
  const who = waitingFor ?? row.waiting_for;
  return accepted({ set: { next_action_on: on, waiting_for: who }, entry: { kind: 'plan_next', text: note, internal: true, detail: { nextActionOn: on, waitingFor: who } } });
}
