export * from './accounts.service';
