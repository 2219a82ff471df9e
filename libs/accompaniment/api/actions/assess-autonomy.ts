import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue } from '@phare/policy/domain';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { AutonomyDto } from '../dto/accompaniment.dto';

const ADD = statement(
  'autonomy-answer-add',
  `INSERT INTO autonomy_answer (network_id, id, request_id, side, moment, level, answered_by_id, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Says how far the organisation manages by itself, before or after, for the caller's side. A new answer takes the place of the one before, which stays on file. */
@Injectable()
export class AssessAutonomy {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
  ) {}

  execute(call: ActionCall, body: AutonomyDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'assess', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut({ transaction, row, parties, now, createdId }: Found, by: string, { moment, level }: AutonomyDto): Promise<Result<Change, Refusal>> {
    const { autonomy } = (await this.policies.keptBy(row)).policy.rules.accompaniment;
    if (!isClosedValue(autonomy, level)) return refused(ruleBroken({ pointer: '/level', code: 'unknown_value' }));
    const side = parties.has('team') || parties.has('assigned') ? 'federation' : 'organisation';
    await transaction.change(ADD, [transaction.actor.networkId, createdId, row.id, side, moment, level, by, now]);
    return accepted({ entry: { kind: 'autonomy', detail: { side, moment, level } } });
  }
}
