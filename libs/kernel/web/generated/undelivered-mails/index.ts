export * from './undelivered-mails.service';
