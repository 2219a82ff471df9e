export * from './action-plan';
export * from './autonomy';
export * from './follow-up-schedule';
export * from './journal';
export * from './meeting';
export * from './travel';
