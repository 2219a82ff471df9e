// Jest global setup: one real PostgreSQL for the run, in a fresh folder, thrown away by postgres-down.cjs.
// Its durability is off: it lives as long as the run.
const { chmod, mkdtemp, readdir, realpath, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { livingCode } = require('./living-code.cjs');

const PREFIX = 'phare-jest-';

module.exports = async () => {
  const phare = livingCode(`
    export { startEmbeddedPostgres } from './libs/kernel/api/postgres/embedded-postgres';
    export { runningPostmaster, stopPostmaster } from './libs/kernel/api/postgres/postmaster';
    export { supervisorOf } from './libs/kernel/api/postgres/supervisor';
  `);
  await sweep(phare);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // Run as root, the server is lent another account, which mkdtemp's 0700 would stop.
  await chmod(dataDir, 0o755);
  const postgres = await phare.startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  process.env.PHARE_TEST_DATABASE_URL = postgres.adminUrl;
  globalThis.phareTestPostgres = { stop: () => postgres.stop().then(() => rm(dataDir, { recursive: true, force: true })) };
};

/** Servers and folders of runs that were killed. */
async function sweep({ runningPostmaster, stopPostmaster, supervisorOf }) {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dataDir = join(tmpdir(), name);
    const cluster = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
    if (cluster === undefined || (await supervisorOf(dataDir)) !== undefined) continue;
    try {
      const running = await runningPostmaster(cluster);
      if (running) await stopPostmaster(running.pid);
      await rm(dataDir, { recursive: true, force: true });
    } catch {
      // Another account's: not ours to clear.
    }
  }
}
