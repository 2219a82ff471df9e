import { Module } from '@nestjs/common';
import { RequestsModule } from '@phare/requests/api';
import { RetryMail } from '../delivery/undelivered/retry-mail';
import { UndeliveredMails } from '../delivery/undelivered/undelivered-mails';
import { UndeliveredMailsController } from '../delivery/undelivered/undelivered-mails.controller';
import { AcceptMail } from './actions/accept-mail';
import { AttachMail } from './actions/attach-mail';
import { DismissMail } from './actions/dismiss-mail';
import { MailHandling } from './actions/mail-handling';
import { TakeMailFile } from './actions/take-mail-file';
import { MailSealer } from './arrival/mail-sealer';
import { InboundMailsController } from './http/inbound-mails.controller';
import { MailFilesController } from './http/mail-files.controller';
import { MailFile } from './reads/mail-file';
import { MailList } from './reads/mail-list';
import { OriginalMessage } from './reads/original-message';
import { MailsRepository } from './storage/mails.repository';

/** The tray of received e-mails, and what became of those that did not arrive. */
@Module({
  imports: [RequestsModule],
  controllers: [InboundMailsController, MailFilesController, UndeliveredMailsController],
  providers: [MailsRepository, MailSealer, MailList, MailFile, OriginalMessage, MailHandling, AcceptMail, AttachMail, DismissMail, TakeMailFile, UndeliveredMails, RetryMail],
})
export class InboundMailModule {}
