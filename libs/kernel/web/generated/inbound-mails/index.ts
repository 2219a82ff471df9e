export * from './inbound-mails.service';
