import { newId, statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import type { QuestionKind } from '@phare/requests/domain';

/** A question to ask the requester by mail, by a link and without a word of what it is about, from the morning of `askOn` in the zone of the request. */
export interface PlannedQuestion {
  readonly kind: QuestionKind;
  readonly askOn: CivilDate;
  /** What of the request it is about, such as a target of a referral; the request itself when absent. */
  readonly aboutId?: string | null;
}

/** Which of the pending questions of a request; all of them when empty. */
export interface WhichQuestions {
  readonly id?: string | null;
  readonly kind?: QuestionKind | null;
  readonly aboutId?: string | null;
}

const PLAN = statement(
  'question-plan',
  `INSERT INTO scheduled_question (network_id, id, request_id, kind, about_id, ask_on, planned_at)
   SELECT r.network_id, $3, r.id, $4, $5, $6, $7 FROM support_request r WHERE r.network_id = $1 AND r.id = $2 AND NOT r.do_not_contact
   ON CONFLICT DO NOTHING`,
);
const PENDING = `network_id = $1 AND request_id = $2 AND ($4::uuid IS NULL OR id = $4) AND ($5::text IS NULL OR kind = $5) AND ($6::uuid IS NULL OR about_id = $6) AND answered_at IS NULL AND cancelled_at IS NULL`;
const SETTLE = {
  answered: statement('question-answered', `UPDATE scheduled_question SET answered_at = $3 WHERE ${PENDING}`),
  // What was asked already stays asked: the mail has left.
  cancelled: statement('question-cancelled', `UPDATE scheduled_question SET cancelled_at = $3 WHERE ${PENDING} AND asked_at IS NULL`),
};

/** Plans a question in the transaction that writes the request. Planned twice, it is asked once; where the requester is not to be contacted again, it is not planned. */
export async function planQuestion(transaction: Transaction, requestId: string, { kind, askOn, aboutId = null }: PlannedQuestion, at: Date): Promise<void> {
  await transaction.change(PLAN, [transaction.actor.networkId, requestId, newId(), kind, aboutId, askOn, at]);
}

/**
 * Answers the pending questions of a request, asked already or not, or takes back those that were not asked yet; in the transaction that writes the request.
 * @returns how many there were.
 */
export function settleQuestions(transaction: Transaction, requestId: string, how: keyof typeof SETTLE, at: Date, { id = null, kind = null, aboutId = null }: WhichQuestions = {}): Promise<number> {
  return transaction.change(SETTLE[how], [transaction.actor.networkId, requestId, at, id, kind, aboutId]);
}
