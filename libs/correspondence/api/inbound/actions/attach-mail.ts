import { Injectable } from '@nestjs/common';
import { refusal, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { MailedMessage, RequestAction, type ActedOn } from '@phare/requests/api';
import { wordsOf } from '../arrival/threaded-replies';
import { MailFile } from '../reads/mail-file';
import { MAIL_HANDLED, MailHandling } from './mail-handling';

/** Adds an e-mail to a request in the caller's sight, as a message of it. To a sealed one only its keeper does: a mailbox that the team shares opens none. */
@Injectable()
export class AttachMail {
  constructor(
    private readonly mails: MailFile,
    private readonly handling: MailHandling,
    private readonly action: RequestAction,
    private readonly messages: MailedMessage,
  ) {}

  async execute(actor: SignedInActor, id: string, requestId: string, idempotency: IdempotentCall | null): Promise<Result<ActedOn, Refusal>> {
    const mail = await this.mails.find(actor, id);
    if (!mail.ok) return mail;
    if (mail.value.row.state === 'done' && !idempotency) return refused(MAIL_HANDLED);
    const { letter } = mail.value;
    return this.action.perform(
      { actor, requestId, expectedVersion: null, idempotency },
      {
        does: 'message',
        carryOut: async (found) => {
          const { transaction, row, now } = found;
          if (row.sealed && row.keeper_id !== actor.personId) return refused(refusal('not_found'));
          const handled = await this.handling.handle(transaction, actor, id, 'attached', requestId, now);
          return handled.ok ? accepted(await this.messages.change(found, wordsOf(letter))) : handled;
        },
      },
    );
  }
}
