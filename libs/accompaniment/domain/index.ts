export * from './action-plan';
export * from './autonomy';
export * from './journal';
export * from './meeting';
