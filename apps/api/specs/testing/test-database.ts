import { randomUUID } from 'node:crypto';
import { prepareDatabase } from '@phare/installation/api';
import { environment } from '@phare/kernel/api';
import { Client } from 'pg';

/** The prepared database that others are copied from. Closed to everybody once it is ready. */
const MODEL = 'spec_model';
/** Held while a process of the run makes the model. */
const MAKING = 7_242_900;

/** The administrator's address of the PostgreSQL that Jest started for this run (tools/jest/postgres-up.cjs). */
function adminUrl(database?: string): string {
  const address = environment()['PHARE_TEST_DATABASE_URL'];
  if (!address) throw new Error('these specs need the PostgreSQL of tools/jest/postgres-up.cjs');
  const url = new URL(address);
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/** A database of its own for one spec file, prepared as a start prepares it: nothing another spec does can be seen in it. */
export const newDatabase = (): Promise<string> =>
  asAdministrator(async (admin) => {
    await makeModel(admin);
    return created(admin, `TEMPLATE ${MODEL}`);
  });

/** A database with nothing in it, as an operator gives it on the first day. */
export const emptyDatabase = (): Promise<string> => asAdministrator((admin) => created(admin));

async function created(admin: Client, from = ''): Promise<string> {
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`CREATE DATABASE ${name} ${from}`);
  return adminUrl(name);
}

/** Whoever comes first migrates, once for the run. What a killed run left half made goes with its server. */
async function makeModel(admin: Client): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [MAKING]);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [MODEL]);
  if (!rowCount) {
    await admin.query(`CREATE DATABASE ${MODEL}`);
    await prepareDatabase(adminUrl(MODEL), { durable: false });
    await admin.query(`ALTER DATABASE ${MODEL} ALLOW_CONNECTIONS false`);
  }
  await admin.query('SELECT pg_advisory_unlock($1)', [MAKING]);
}

async function asAdministrator<Answer>(work: (admin: Client) => Promise<Answer>): Promise<Answer> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
