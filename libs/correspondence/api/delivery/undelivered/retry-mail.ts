import { Injectable } from '@nestjs/common';
import { Installation, recordAudit, refusal, statement, WorkerDatabase, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { UndeliveredMails } from './undelivered-mails';

/** As if it had never been tried; told of again, should it fail again. */
const AGAIN = statement(
  'undelivered-mail-again',
  `UPDATE outbox_message SET state = 'queued', attempts = 0, next_attempt_at = $3, last_error = NULL, failure_told_at = NULL WHERE network_id = $1 AND id = $2 AND state IN ('bounced', 'dead')`,
);

/** Sends a mail that did not arrive once more, under the same Message-ID. */
@Injectable()
export class RetryMail {
  constructor(
    private readonly worker: WorkerDatabase,
    private readonly installation: Installation,
    private readonly mails: UndeliveredMails,
  ) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<null, Refusal>> {
    if (!(await this.mails.includes(actor, id))) return refused(refusal('not_found'));
    return this.worker.withActor(actor, async (transaction) => {
      const now = this.installation.now();
      // Someone else was faster: it is on its way.
      if ((await transaction.change(AGAIN, [actor.networkId, id, now])) > 0) await recordAudit(transaction, { action: 'mail_retried', subject: 'outbox_message', subjectId: id, detail: {} }, now);
      return accepted(null);
    });
  }
}
