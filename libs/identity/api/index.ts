export * from './actions/create-account';
export * from './identity.module';
export * from './limits/rate-limiter';
export { hashPassword } from './passwords/password-hash';
