export * from './account.service';
