export * from './setup-problems';
export * from './setup-steps';
