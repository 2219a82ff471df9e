export * from './password-weakness';
