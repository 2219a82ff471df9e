import { randomUUID } from 'node:crypto';
import { environment } from '@phare/kernel/api';
import { Client } from 'pg';

/** The administrator's address of the PostgreSQL that Jest started for this run (tools/jest/postgres-up.cjs). */
function adminUrl(): URL {
  const url = environment()['PHARE_TEST_DATABASE_URL'];
  if (!url) throw new Error('these specs need the PostgreSQL of tools/jest/postgres-up.cjs');
  return new URL(url);
}

/** A database of its own for one spec file: nothing another spec does can be seen in it. */
export async function newDatabase(): Promise<string> {
  const url = adminUrl();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name}`);
  } finally {
    await admin.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
