import { Injectable } from '@nestjs/common';
import type { IdempotentCall, Refusal } from '@phare/kernel/api';
import { refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { ReceiveRequest, type ChangedRequest } from '@phare/requests/api';
import type { AcceptMailDto } from '../http/mail.dto';
import { MailFile } from '../reads/mail-file';
import { MAIL_HANDLED, MailHandling } from './mail-handling';
import { receiptOf } from './mail-receipt';

/** Makes a request of an e-mail: what the body leaves out comes from the mail, guesses included, which the caller confirms by accepting. Only now is its sender written to. */
@Injectable()
export class AcceptMail {
  constructor(
    private readonly mails: MailFile,
    private readonly handling: MailHandling,
    private readonly receive: ReceiveRequest,
  ) {}

  async execute(actor: SignedInActor, id: string, body: AcceptMailDto, call: IdempotentCall | null): Promise<Result<ChangedRequest, Refusal>> {
    const mail = await this.mails.find(actor, id);
    if (!mail.ok) return mail;
    // A call made again under its key is answered what it was first, whatever became of the mail.
    if (mail.value.row.state === 'done' && !call) return refused(MAIL_HANDLED);
    return this.receive.execute(actor, receiptOf(mail.value, body), call, { alongside: (transaction, requestId, now) => this.handling.handle(transaction, actor, id, 'accepted', requestId, now) });
  }
}
