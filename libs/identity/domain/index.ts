export * from './identity-problems';
export * from './password-weakness';
export * from './second-factor';
