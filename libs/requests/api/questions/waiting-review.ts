import { statement, type Transaction } from '@phare/kernel/api';
import { civilDateIn, type CivilDate } from '@phare/kernel/domain';
import { reviewMoment, type ReviewMoment } from '@phare/requests/domain';

interface ReviewQuestion extends Record<string, unknown> {
  readonly id: string;
  readonly ask_on: CivilDate;
  readonly planned_on: CivilDate;
}

/** The last of the reviews whose day has come, if nobody has answered it: of two that wait, one answer is enough. */
const WAITING = statement(
  'review-waiting',
  `SELECT q.id, q.ask_on, (q.planned_at AT TIME ZONE r.time_zone)::date AS planned_on
     FROM scheduled_question q JOIN support_request r ON r.network_id = q.network_id AND r.id = q.request_id
    WHERE q.network_id = $1 AND q.request_id = $2 AND q.kind = 'review' AND q.answered_at IS NULL AND q.cancelled_at IS NULL AND r.status = 'closed' AND q.ask_on <= $3::date
    ORDER BY q.ask_on DESC LIMIT 1`,
);

/** Which review waits for an answer, of a request that this transaction writes. */
export async function waitingReview(transaction: Transaction, requestId: string, timeZone: string, now: Date): Promise<{ readonly id: string; readonly moment: ReviewMoment } | null> {
  const question = await transaction.first<ReviewQuestion>(WAITING, [transaction.actor.networkId, requestId, civilDateIn(now, timeZone)]);
  return question ? { id: question.id, moment: reviewMoment(question.planned_on, question.ask_on) } : null;
}
