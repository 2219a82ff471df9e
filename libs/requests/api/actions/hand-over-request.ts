import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { HandOverDto } from '../dto/assignment.dto';
import { addAssignment, leave, live } from '../storage/assignments';
import { assignable } from './assignable';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Hands a request in progress over to another resource person: whoever had it no longer has. */
@Injectable()
export class HandOverRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, body: HandOverDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'hand_over', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, { actor }: ActionCall, { resourcePersonId, reason, conflict }: HandOverDto): Promise<Result<Change, Refusal>> {
    const personId = resourcePersonId.toLowerCase();
    const checked = await assignable({ actor, transaction, row, personId, does: 'hand_over', disclosure: conflict });
    if (!checked.ok) return checked;
    const before = live(row);
    await leave(transaction, before.map(({ id }) => id), 'ended', now);
    await addAssignment(transaction, row, { id: createdId, personId, state: 'accepted', conflicts: checked.value, disclosure: conflict, byId: actor.personId }, now);
    await this.notices.handedOver(transaction, row, personId, now);
    return accepted({ entry: { kind: 'hand_over', text: reason, detail: { personId, before: before.map((assignment) => assignment.resourcePersonId), conflicts: checked.value } } });
  }
}
