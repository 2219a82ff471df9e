import { apiKilled } from './faults/f01-api-killed.mjs';
import { postgresKilled } from './faults/f02-postgres-killed.mjs';
import { mailDown } from './faults/f03-mail-down.mjs';
import { mailSlow } from './faults/f04-mail-slow.mjs';
import { mailDoubled } from './faults/f05-mail-doubled.mjs';
import { mailRefused } from './faults/f06-mail-refused.mjs';
import { databaseDiskFull } from './faults/f07-database-disk-full.mjs';
import { fileDiskFull } from './faults/f08-file-disk-full.mjs';
import { clockJumps } from './faults/f09-clock-jumps.mjs';
import { twoApis } from './faults/f10-two-apis.mjs';
import { workerKilled } from './faults/f11-worker-killed.mjs';
import { nobodySweeps } from './faults/f12-nobody-sweeps.mjs';
import { identityForgotten } from './faults/f13-identity-forgotten.mjs';
import { locks } from './faults/f14-locks.mjs';
import { frozen } from './faults/f15-frozen.mjs';
import { tornDeploy } from './faults/f16-torn-deploy.mjs';
import { restored } from './faults/f17-restore.mjs';
import { corruptByte } from './faults/f18-corrupt-byte.mjs';
import { week } from './faults/week.mjs';

/** The fault plan of the security research, §4, in its order; then the week. */
export const FAULTS = [apiKilled, postgresKilled, mailDown, mailSlow, mailDoubled, mailRefused, databaseDiskFull, fileDiskFull, clockJumps, twoApis, workerKilled, nobodySweeps, identityForgotten, locks, frozen, tornDeploy, restored, corruptByte, week];

/** Those that `npm test` runs, in short. */
export const SHORT = ['F1', 'F5', 'F10', 'F11', 'F13'];
