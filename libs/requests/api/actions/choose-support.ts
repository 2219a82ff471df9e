import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { ChoiceDto } from '../dto/assignment.dto';
import { assignmentOf, leave, live, settleConflict } from '../storage/assignments';
import { choicesOf, decideChoice, offerChoice, wasShown, type Option } from '../storage/offered-choices';
import { AssignmentNotices } from './assignment-notices';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** The requester chooses, without a reason: agrees to what is proposed, or asks for someone else, at any time (policy clause `partenaires.libre-choix`). */
@Injectable()
export class ChooseSupport {
  constructor(
    private readonly action: RequestAction,
    private readonly notices: AssignmentNotices,
  ) {}

  execute(call: ActionCall, body: ChoiceDto): Promise<Result<ActedOn, Refusal>> {
    const { decision, assignmentId } = body;
    return this.action.perform(call, {
      // Whoever was proposed does not wait for an answer to what was not wanted: asking for someone else declines it.
      does: ({ status }) => (decision === 'another' && status === 'proposed' ? 'decline' : 'choose'),
      names: (row) => assignmentId === undefined || assignmentOf(row, assignmentId) !== undefined,
      carryOut: (found) => (decision === 'accept' ? this.agree(found, call, assignmentId) : this.askForAnother(found, call, body)),
    });
  }

  /** Agreeing to somebody in conflict of interest, having been told, is what lets them take it on. */
  private async agree({ transaction, row, now }: Found, { actor }: ActionCall, assignmentId: string | undefined): Promise<Result<Change, Refusal>> {
    const proposal = assignmentId === undefined ? undefined : assignmentOf(row, assignmentId);
    if (proposal?.state !== 'proposed') return refused(ruleBroken({ pointer: '/assignmentId', code: proposal ? 'not_proposed' : 'required' }));
    const [choiceId] = await choicesOf(transaction, row, [proposal.id]);
    if (choiceId) await decideChoice(transaction, choiceId, { decision: 'accepted', byId: actor.personId }, now);
    if (proposal.conflicts.length > 0) await settleConflict(transaction, { ...proposal, conflictAccepted: true });
    return accepted({ set: { waiting_for: 'team' }, entry: { kind: 'choose', detail: { decision: 'accepted', personId: proposal.resourcePersonId, conflicts: proposal.conflicts } } });
  }

  private async askForAnother({ transaction, row, now }: Found, { actor }: ActionCall, { wish }: ChoiceDto): Promise<Result<Change, Refusal>> {
    const wished: Option = { personId: wish?.resourcePersonId?.toLowerCase() ?? null, partnerId: wish?.partnerResourceId?.toLowerCase() ?? null };
    if (wished.personId && wished.partnerId) return refused(ruleBroken({ pointer: '/wish', code: 'one_of_two' }));
    const pending = live(row).filter(({ state }) => state === 'proposed');
    const offered = await choicesOf(transaction, row, pending.map(({ id }) => id));
    const decided = offered.length > 0 ? offered : [await offerChoice(transaction, row, null, now)];
    for (const id of decided) {
      if (!(await wasShown(transaction, id, wished))) return refused(ruleBroken({ pointer: '/wish', code: 'not_offered' }));
      await decideChoice(transaction, id, { decision: 'another', byId: actor.personId, wish: wished }, now);
    }
    await leave(transaction, pending.map(({ id }) => id), 'declined', now);
    await this.notices.another(transaction, row, now);
    return accepted({
      ...(row.status === 'proposed' ? { to: 'triaged' as const } : {}),
      set: { waiting_for: 'team' },
      entry: { kind: 'choose', detail: { decision: 'another', personId: wished.personId, partnerId: wished.partnerId } },
    });
  }
}
