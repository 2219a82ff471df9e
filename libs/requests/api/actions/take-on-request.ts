import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { TakeOnDto } from '../dto/assignment.dto';
import { assignmentOf, leave, live, takeOn } from '../storage/assignments';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';
import { transitionRefusal } from './transition-refusal';

/** Takes on a request that was proposed to oneself: whoever else was proposed no longer is. */
@Injectable()
export class TakeOnRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, assignmentId: string, body: TakeOnDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'take_on',
      names: (row) => assignmentOf(row, assignmentId)?.resourcePersonId === call.actor.personId,
      carryOut: (found) => this.carryOut(found, call, assignmentId, body),
    });
  }

  private async carryOut({ transaction, row, now }: Found, { actor }: ActionCall, assignmentId: string, { conflict = false }: TakeOnDto): Promise<Result<Change, Refusal>> {
    const own = assignmentOf(row, assignmentId);
    if (own?.state !== 'proposed') return refused(transitionRefusal(actor, row, 'take_on', []));
    const declared = conflict || own.conflictDeclared === true;
    if (declared && !own.conflictAccepted) return refused(transitionRefusal(actor, row, 'take_on', ['conflict']));
    await leave(transaction, live(row).flatMap(({ id }) => (id === own.id ? [] : [id])), 'ended', now);
    await takeOn(transaction, own.id, declared, now);
    await this.notices.takenOn(transaction, row, now);
    return accepted({ entry: { kind: 'take_on', detail: { personId: actor.personId } } });
  }
}
