export * from './inbox';
export * from './correspondence.module';
export { OutboxDelivery } from './delivery/outbox-delivery';
export { forgetMail } from './inbound/forget-mail';
export { MailIntake, type TakenMail } from './inbound/arrival/mail-intake';
export { MailFetching } from './inbound/imap/mail-fetching';
export { InboundMailModule } from './inbound/inbound-mail.module';
export { mailIntakeOf } from './inbound/mail-intake-of';
export { ReplyAddresses } from './inbound/reply-addresses';
