import type { Transaction } from '@phare/kernel/api';

/** Told to every process (`LiveChannel`) when requests changed or came: which, and nothing of them. Each process looks for itself who may know. */
export const REQUEST_CHANGED = 'request_changed';

/** Tells that a request changed, once this transaction has committed. */
export const announceChange = (transaction: Transaction, id: string): void => transaction.announce({ about: REQUEST_CHANGED, id });
