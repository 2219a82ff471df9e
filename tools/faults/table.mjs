import { apiKilled } from './faults/f01-api-killed.mjs';
import { postgresKilled } from './faults/f02-postgres-killed.mjs';
import { mailDoubled } from './faults/f05-mail-doubled.mjs';
import { workerKilled } from './faults/f11-worker-killed.mjs';

/** The fault plan of the security research, §4, in its order. */
export const FAULTS = [apiKilled, postgresKilled, mailDoubled, workerKilled];

/** Those that `npm test` runs, in short. */
export const SHORT = ['F1', 'F5', 'F11'];
