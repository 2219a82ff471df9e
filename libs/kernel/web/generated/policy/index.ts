export * from './policy.service';
