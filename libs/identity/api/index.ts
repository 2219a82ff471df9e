export * from './actions/create-account';
export * from './addresses/proven-address.port';
export { CalendarFeeds } from './calendar/calendar-feeds';
export * from './identity.module';
export * from './limits/rate-limiter';
export { hashPassword } from './passwords/password-hash';
export { AfterReply } from './machine/after-reply';
export { MachineClock } from './machine/machine-clock';
