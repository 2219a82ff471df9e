import { createRequire } from 'node:module';

const { livingCode } = createRequire(import.meta.url)('../../jest/living-code.cjs');

/** What the plan takes from the product and its specs as they are. */
export const { startEmbeddedPostgres, runningPostmaster, stopPostmaster, postmasterOf, processesIn, supervisorOf, keptPassword, MailServer, canSee } = livingCode(`
  export { startEmbeddedPostgres } from './libs/kernel/api/postgres/embedded-postgres';
  export { postmasterOf, runningPostmaster, stopPostmaster } from './libs/kernel/api/postgres/postmaster';
  export { processesIn } from './libs/kernel/api/postgres/processes';
  export { supervisorOf } from './libs/kernel/api/postgres/supervisor';
  export { keptPassword } from './libs/kernel/api/postgres/password';
  export { MailServer } from './apps/api/specs/correspondence/mail-server';
  export { canSee } from './libs/confidentiality/domain/can-see';
`);
