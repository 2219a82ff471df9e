import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { afterDeclining } from '@phare/requests/domain';
import type { DeclineDto } from '../dto/assignment.dto';
import { assignmentOf, leave } from '../storage/assignments';
import { choicesOf, decideChoice } from '../storage/offered-choices';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';
import { transitionRefusal } from './transition-refusal';

/** Declines a proposal: the resource person theirs, the requester any, without a reason (policy clause `partenaires.libre-choix`). */
@Injectable()
export class DeclineAssignment {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, assignmentId: string, { reason = null }: DeclineDto): Promise<Result<ActedOn, Refusal>> {
    const { personId } = call.actor;
    return this.action.perform(call, {
      does: 'decline',
      names: (row) => {
        const named = assignmentOf(row, assignmentId);
        return named !== undefined && (named.resourcePersonId === personId || row.requester_id === personId);
      },
      carryOut: (found) => this.carryOut(found, call, assignmentId, reason),
    });
  }

  private async carryOut({ transaction, row, now, parties }: Found, { actor }: ActionCall, assignmentId: string, reason: string | null): Promise<Result<Change, Refusal>> {
    const declined = assignmentOf(row, assignmentId);
    if (declined?.state !== 'proposed') return refused(transitionRefusal(actor, row, 'decline', []));
    await leave(transaction, [declined.id], 'declined', now);
    const byRequester = parties.has('requester');
    if (byRequester) for (const id of await choicesOf(transaction, row, [declined.id])) await decideChoice(transaction, id, { decision: 'declined', byId: actor.personId }, now);
    await this.notices.declined(transaction, row, now);
    return accepted({
      to: afterDeclining(row.assignments ?? [], declined.id),
      set: { waiting_for: 'team' },
      // Why a resource person cannot is the team's own: it may say something of the organisation.
      entry: { kind: 'decline', text: reason, internal: !byRequester, detail: { personId: declined.resourcePersonId } },
    });
  }
}
