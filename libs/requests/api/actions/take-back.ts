import { statement, type Statement, type Transaction } from '@phare/kernel/api';
import type { UndoableName } from '@phare/requests/domain';
import { endProposals, reviveAssignments } from '../storage/assignments';
import { uncloseTargets } from '../referral/referral-targets';
import type { OwnRow, UndoRecord } from '../storage/request-row';
import type { Merging } from './merging';

/** The request as it is, held, and what is undone on it. */
export interface Undone {
  readonly transaction: Transaction;
  readonly row: OwnRow;
  readonly undo: UndoRecord;
  readonly now: Date;
}

const WITHHOLD = statement('undo-withhold', `UPDATE outbox_message SET state = 'withheld' WHERE network_id = $1 AND held_for = $2 AND queued_at = $3 AND state = 'queued'`);
const LEFT = statement('undo-left', `SELECT state FROM outbox_message WHERE network_id = $1 AND held_for = $2 AND queued_at = $3 AND state <> 'withheld'`);
/** By what each was before, in one go: what the action dropped is asked again, what it planned no more. */
const QUESTIONS_BACK = statement(
  'undo-questions',
  `UPDATE scheduled_question SET cancelled_at = CASE WHEN cancelled_at IS NULL THEN $4::timestamptz END
    WHERE network_id = $1 AND request_id = $2 AND (cancelled_at = $3 OR cancelled_at IS NULL AND planned_at = $3)`,
);
const mark = (table: string): Statement => statement(`undo-${table}`, `UPDATE ${table} SET undone_at = $3 WHERE network_id = $1 AND id = $2`);
const FOLLOW_UP = mark('follow_up');
const REFERRAL = mark('referral');

/** Keeps the mails of the action from leaving. @returns false when one of them has left: the worker was there in the same second. */
export async function withholdMails(transaction: Transaction, requestId: string, at: Date): Promise<boolean> {
  const which = [transaction.actor.networkId, requestId, at];
  await transaction.change(WITHHOLD, which);
  return (await transaction.rows(LEFT, which)).length === 0;
}

/** Plans again the questions that the action dropped, and drops those that it planned. */
export async function takeBackQuestions(transaction: Transaction, requestId: string, at: Date, now: Date): Promise<void> {
  await transaction.change(QUESTIONS_BACK, [transaction.actor.networkId, requestId, at, now]);
}

const PROPOSED_NO_MORE = statement('undo-propose', `UPDATE assignment SET state = 'ended', ended_at = $3, ended_by_id = $4 WHERE network_id = $1 AND id = $2`);
const TAKEN_NO_MORE = statement('undo-take-on', `UPDATE assignment SET state = 'proposed', accepted_at = NULL WHERE network_id = $1 AND request_id = $2 AND accepted_at = $3 AND state = 'accepted'`);

const marks = (which: Statement) => async ({ transaction, undo, now }: Undone): Promise<void> => {
  await transaction.change(which, [transaction.actor.networkId, undo.createdId, now]);
};
const nothingBeside = (): Promise<void> => Promise.resolve();
/** Whoever the action ended or declined is again what they were. */
const assignedAgain = ({ transaction, row, undo }: Undone): Promise<void> => reviveAssignments(transaction, row.id, new Date(undo.at), undo.createdId);
const createdNoMore = async ({ transaction, undo, now }: Undone): Promise<void> => {
  await transaction.change(PROPOSED_NO_MORE, [transaction.actor.networkId, undo.createdId, now, undo.by]);
};

const KEPT_BACK = statement('undo-hand-over-of-files', 'UPDATE attachment SET handed_over_at = NULL WHERE network_id = $1 AND request_id = $2 AND handed_over_at = $3');
const UNDECIDED = statement(
  'undo-choice',
  `UPDATE offered_choice SET decision = NULL, decided_at = NULL, decided_by_id = NULL, wished_person_id = NULL, wished_partner_id = NULL WHERE network_id = $1 AND request_id = $2 AND decided_at = $3`,
);

const ofTheAction = ({ transaction, row, undo }: Undone): readonly unknown[] => [transaction.actor.networkId, row.id, undo.at];

/** The loop of a referral is open again, and no document is handed over any more. */
const asBeforeTheEnd = async (undone: Undone): Promise<void> => {
  await uncloseTargets(undone.transaction, undone.row.id);
  await undone.transaction.change(KEPT_BACK, ofTheAction(undone));
};

/** What each action wrote beside the request, and how it is taken back: marked as undone, never erased. */
export const TAKE_BACK: Readonly<Record<UndoableName, (undone: Undone, merging: Merging) => Promise<void>>> = {
  triage: nothingBeside,
  answer: asBeforeTheEnd,
  close: asBeforeTheEnd,
  reopen: assignedAgain,
  propose: createdNoMore,
  decline: async (undone) => {
    await assignedAgain(undone);
    await undone.transaction.change(UNDECIDED, ofTheAction(undone));
  },
  withdraw: assignedAgain,
  follow_up: marks(FOLLOW_UP),
  // One at a time accompanies: whoever the action put in place leaves it before the one before is back.
  take_on: async (undone) => {
    await undone.transaction.change(TAKEN_NO_MORE, ofTheAction(undone));
    await assignedAgain(undone);
  },
  hand_over: async (undone) => {
    await createdNoMore(undone);
    await assignedAgain(undone);
  },
  refer: async (undone) => {
    await marks(REFERRAL)(undone);
    await assignedAgain(undone);
  },
  merge: async (undone, merging) => {
    await merging.part(undone, { kind: 'undo', detail: { does: 'merge' } });
    await assignedAgain(undone);
  },
  unmerge: async (undone, merging) => {
    await merging.join(undone, String(undone.undo.before['merged_into_id']), { kind: 'undo', detail: { does: 'unmerge' } });
    await endProposals(undone.transaction, undone.row.id, undone.now);
  },
};
