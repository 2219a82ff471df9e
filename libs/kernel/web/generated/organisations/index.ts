export * from './organisations.service';
