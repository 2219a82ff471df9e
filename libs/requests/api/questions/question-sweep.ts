import { Injectable } from '@nestjs/common';
import { Installation, queueMail, recordAudit, statement, Sweep, systemOf, type Transaction, WorkerDatabase } from '@phare/kernel/api';
import { DEFAULT_LOCALE } from '@phare/kernel/domain';

/** How often what is due is looked for: it is due for a whole day, and minutes do not matter. */
const EVERY_MS = 5 * 60_000;

/** How many are asked in one transaction. */
const MOST = 100;

/** Nobody is written to in the night: from this hour on, where the request is. */
const FROM_HOUR = 8;

/** The action that planned it may still be undone (domain.md §6, « Annuler »). */
const UNDONE_WITHIN_SECONDS = 60;

/** The day is bounded first, by any zone's today, for the index; then by the request's own. */
const DUE = statement(
  'question-due',
  `SELECT q.id, r.id AS "requestId", r.number, r.requester_name AS name, r.requester_email AS email
     FROM scheduled_question q JOIN support_request r ON r.network_id = q.network_id AND r.id = q.request_id
    WHERE q.network_id = $1 AND q.asked_at IS NULL AND q.answered_at IS NULL AND q.cancelled_at IS NULL
      AND q.ask_on <= ($2::timestamptz AT TIME ZONE 'UTC')::date + 1 AND q.ask_on + interval '${FROM_HOUR} hours' <= $2::timestamptz AT TIME ZONE r.time_zone
      AND q.planned_at <= $2::timestamptz - interval '${UNDONE_WITHIN_SECONDS} seconds' AND NOT r.do_not_contact AND r.requester_email IS NOT NULL
    ORDER BY q.ask_on, q.id LIMIT ${MOST} FOR UPDATE OF q SKIP LOCKED`,
);
const ASKED = statement('question-asked', 'UPDATE scheduled_question SET asked_at = $3 WHERE network_id = $1 AND id = $2');

interface DueQuestion extends Record<string, unknown> {
  readonly id: string;
  readonly requestId: string;
  readonly number: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Asks what is due: reckoned from the rows, at start and every few minutes, so that a day without it is caught up. The mail and the mark commit together,
 * and what one process holds another skips: each question is asked once, however many sweep.
 */
@Injectable()
export class QuestionSweep extends Sweep {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
  ) {
    super({ everyMs: EVERY_MS, name: 'Questions', waiting: 'questions wait to be asked' });
  }

  protected async round(): Promise<void> {
    for (let asked = MOST; asked === MOST; ) asked = await this.database.withActor(systemOf(this.installation.network, 'questions'), (transaction) => this.ask(transaction));
  }

  private async ask(transaction: Transaction): Promise<number> {
    const { network, settings } = this.installation;
    const now = this.installation.now();
    const due = await transaction.rows<DueQuestion>(DUE, [network.id, now]);
    for (const { id, requestId, number, name, email } of due) {
      const content = { number, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/mes-demandes/${requestId}` };
      await queueMail(transaction, { template: 'question', to: { name, email }, locale: DEFAULT_LOCALE, content }, now);
      await transaction.change(ASKED, [network.id, id, now]);
      await recordAudit(transaction, { action: 'ask', subject: 'scheduled_question', subjectId: id }, now);
    }
    return due.length;
  }
}
