import { Module, type DynamicModule } from '@nestjs/common';
import { LinkTokens } from '@phare/kernel/api';
import { Mailer, SmtpAddress } from './delivery/mailer';
import { OutboxDelivery } from './delivery/outbox-delivery';
import { OutboxRepository } from './delivery/outbox.repository';

/** Mail in and out. */
@Module({})
export class CorrespondenceModule {
  /** Delivers the outbox to the mail server at `smtpUrl`. */
  static delivering(smtpUrl: string): DynamicModule {
    return { module: CorrespondenceModule, providers: [{ provide: SmtpAddress, useValue: new SmtpAddress(smtpUrl) }, LinkTokens, Mailer, OutboxRepository, OutboxDelivery], exports: [OutboxDelivery] };
  }
}
