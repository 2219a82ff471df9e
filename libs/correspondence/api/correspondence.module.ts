import { Module, type DynamicModule } from '@nestjs/common';
import { Database, Installation, LinkTokens, MasterKey, WorkerDatabase } from '@phare/kernel/api';
import { PolicyVersions } from '@phare/policy/api';
import { Mailer, SmtpAddress } from './delivery/mailer';
import { OutboxDelivery } from './delivery/outbox-delivery';
import { OutboxRepository } from './delivery/outbox.repository';
import { MailIntake } from './inbound/arrival/mail-intake';
import { MailFetching } from './inbound/imap/mail-fetching';
import { MailboxMarks } from './inbound/imap/mailbox-marks';
import { mailIntakeOf } from './inbound/mail-intake-of';
import { ReplyAddresses } from './inbound/reply-addresses';

const INTAKE = {
  provide: MailIntake,
  inject: [Database, WorkerDatabase, Installation, MasterKey, PolicyVersions],
  useFactory: (database: Database, worker: WorkerDatabase, installation: Installation, masterKey: MasterKey, policies: PolicyVersions) => mailIntakeOf({ database, worker, installation, masterKey, policies }),
};

/** Mail in and out. */
@Module({})
export class CorrespondenceModule {
  /** Delivers the outbox to the mail server at `smtpUrl`. */
  static delivering(smtpUrl: string): DynamicModule {
    return { module: CorrespondenceModule, providers: [{ provide: SmtpAddress, useValue: new SmtpAddress(smtpUrl) }, LinkTokens, ReplyAddresses, Mailer, OutboxRepository, OutboxDelivery], exports: [OutboxDelivery] };
  }

  /** Takes in what arrives in the mailbox of the settings, and reads what was kept and not read. */
  static receiving(): DynamicModule {
    return { module: CorrespondenceModule, providers: [INTAKE, MailboxMarks, MailFetching], exports: [MailIntake, MailFetching] };
  }
}
