import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const { livingCode } = createRequire(import.meta.url)('../jest/living-code.cjs');

/** One PostgreSQL for both servers, as the product starts its own: durable. Its folder goes with it. */
export async function startPostgres(stops) {
  const { startEmbeddedPostgres } = livingCode(`export { startEmbeddedPostgres } from './libs/kernel/api/postgres/embedded-postgres';`);
  const folder = await mkdtemp(join(tmpdir(), 'phare-bench-'));
  stops.add(() => rm(folder, { recursive: true, force: true }));
  // Run as root, the server is lent another account, which mkdtemp's 0700 would stop.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  stops.add(() => server.stop());
  const pid = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  return { folder, pid, productUrl: server.adminUrl, floorUrl: await newDatabase(server.adminUrl, 'floor') };
}

/** Makes another database on the server and answers its address. */
export async function newDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
}

/** Runs `work` on a connection of its own. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
