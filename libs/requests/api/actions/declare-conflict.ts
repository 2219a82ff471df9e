import { Injectable } from '@nestjs/common';
import { refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { DeclareConflictDto } from '../dto/assignment.dto';
import { assignmentOf, settleConflict } from '../storage/assignments';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Whoever is proposed says that they have a conflict of interest: the requester is told, and decides (domain.md §8). */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, assignmentId: string, { note }: DeclareConflictDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'declare_conflict',
      names: (row) => assignmentOf(row, assignmentId)?.resourcePersonId === call.actor.personId,
      carryOut: (found) => this.carryOut(found, call, assignmentId, note),
    });
  }

  private async carryOut({ transaction, row, now }: Found, { actor }: ActionCall, assignmentId: string, note: string): Promise<Result<Change, Refusal>> {
    const own = assignmentOf(row, assignmentId);
    if (own?.state !== 'proposed') return refused(refusal('not_found'));
    const conflicts = [...new Set([...own.conflicts, 'declared' as const])];
    // What was accepted before was not this.
    await settleConflict(transaction, { ...own, conflicts, conflictDeclared: true, conflictAccepted: false });
    await this.notices.conflictDeclared(transaction, row, now);
    return accepted({ set: { waiting_for: 'organisation' }, entry: { kind: 'declare_conflict', text: note, detail: { personId: actor.personId, conflicts } } });
  }
}
