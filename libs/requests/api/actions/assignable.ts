import { ruleBroken, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { isSettled, type ConflictCode, type Disclosure } from '@phare/requests/domain';
import { candidate, live } from '../storage/assignments';
import type { OwnRow } from '../storage/request-row';
import { transitionRefusal } from './transition-refusal';

/** Who is to be assigned to which request, from which transition. */
interface Asked {
  readonly actor: Actor;
  readonly transaction: Transaction;
  readonly row: OwnRow;
  readonly personId: string;
  readonly does: 'propose' | 'hand_over';
  readonly disclosure: Disclosure | undefined;
}

/** A conflict stands in the way unless the requester was told of it and accepted it; the refusal names it (domain.md §6, `propose`). Answers what was disclosed. */
export async function assignable({ actor, transaction, row, personId, does, disclosure }: Asked): Promise<Result<readonly ConflictCode[], Refusal>> {
  const { resource, excluded, conflicts } = await candidate(transaction, row, personId);
  const wrong = excluded ? 'excluded_person' : resource ? null : 'not_resource';
  if (wrong) return refused(ruleBroken({ pointer: '/resourcePersonId', code: wrong }));
  const already = live(row).some(({ resourcePersonId, state }) => resourcePersonId === personId && (does === 'hand_over' || state === 'proposed'));
  if (already) return refused(ruleBroken({ pointer: '/resourcePersonId', code: 'already_proposed' }));
  return isSettled(conflicts, disclosure) ? accepted(conflicts) : refused(transitionRefusal(actor, row, does, ['conflict']));
}
