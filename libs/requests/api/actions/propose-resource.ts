import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { ProposeDto } from '../dto/assignment.dto';
import { addAssignment } from '../storage/assignments';
import { offerChoice } from '../storage/offered-choices';
import { assignable } from './assignable';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Proposes a resource person; several may be proposed at once. The requester stays free to choose another (policy clause `partenaires.libre-choix`). */
@Injectable()
export class ProposeResource {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, body: ProposeDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'propose', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, { actor }: ActionCall, { resourcePersonId, reason = null, conflict }: ProposeDto): Promise<Result<Change, Refusal>> {
    const personId = resourcePersonId.toLowerCase();
    const checked = await assignable({ actor, transaction, row, personId, does: 'propose', disclosure: conflict });
    if (!checked.ok) return checked;
    await addAssignment(transaction, row, { id: createdId, personId, state: 'proposed', conflicts: checked.value, disclosure: conflict, byId: actor.personId }, now);
    await offerChoice(transaction, row, { assignmentId: createdId, personId }, now);
    await this.notices.proposed(transaction, row, personId, now);
    return accepted({ entry: { kind: 'propose', text: reason, detail: { personId, conflicts: checked.value } } });
  }
}
