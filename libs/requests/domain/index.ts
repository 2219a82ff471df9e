export * from './follow-up-clock';
export * from './lifecycle';
export * from './party';
export * from './public-number';
export * from './queue-order';
export * from './status';
export * from './transition-check';
export * from './refusal-sentences';
