import { Injectable } from '@nestjs/common';
import { MAIL_PROBLEMS, type MailReason } from '@phare/correspondence/domain';
import { recordAudit, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';

export const MAIL_HANDLED: Refusal = { code: 'mail_handled', definition: MAIL_PROBLEMS.mail_handled };

const HANDLE = statement(
  'mail-handle',
  `UPDATE inbound_mail SET state = 'done', reason = $3, request_id = COALESCE($4, request_id), handled_by_id = $5, handled_at = $6 WHERE network_id = $1 AND id = $2 AND state <> 'done'`,
);

/** Says that an e-mail has been seen to: once, by the first who did. Whoever comes after is refused, and so is all their transaction. */
@Injectable()
export class MailHandling {
  async handle(transaction: Transaction, { personId }: SignedInActor, id: string, reason: Extract<MailReason, 'accepted' | 'attached' | 'dismissed'>, requestId: string | null, now: Date): Promise<Result<null, Refusal>> {
    const handled = await transaction.change(HANDLE, [transaction.actor.networkId, id, reason, requestId, personId, now]);
    if (handled === 0) return refused(MAIL_HANDLED);
    await recordAudit(transaction, { action: `mail_${reason}`, subject: 'inbound_mail', subjectId: id, detail: requestId ? { requestId } : {} }, now);
    return accepted(null);
  }
}
