import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError, restorePostgres, type Settings } from '@phare/kernel/api';
import { Client } from 'pg';
import { unpackArchive } from './archive';
import { backupKey, COUNTED, FILES, KEYS, keysOf, MANIFEST, type Counts, type Manifest } from './back-up';
import { CLUSTER } from './cluster-copy';

/** The version of PostgreSQL that this product brings along. */
const POSTGRES = 18;

/** What came back. */
export interface Restored {
  readonly madeAt: string;
  readonly counts: Counts;
  /** Mails that were about to leave when the copy was made, or were leaving: held, for they may have left since. */
  readonly heldMails: number;
}

/**
 * Puts a backup back into an empty `DATA_DIR`, starts its database, holds its mails, ends its sessions, and counts.
 * Nothing is left in `DATA_DIR` where it fails before the database is in place.
 * @throws OperatorError where something is there already, the backup does not read, or holds less than it counted.
 */
export async function restore({ dataDir, keysDir }: Pick<Settings, 'dataDir' | 'keysDir'>, path: string, log: (sentence: string) => void): Promise<Restored> {
  await refuseToOverwrite(dataDir);
  if (!(await stat(path).catch(() => undefined))) throw new OperatorError(`${path}: there is no such file.`);
  await restoreKeys(keysDir, keysOf(path));
  const key = await backupKey(keysDir);
  await mkdir(dataDir, { recursive: true });
  const aside = await mkdtemp(join(dataDir, 'restore-'));
  try {
    // Read through to its end, and held against its hashes, before anything is put in place.
    await unpackArchive(path, key, (name) => (name.startsWith(CLUSTER) ? null : join(aside, name)));
    const manifest = JSON.parse(await readFile(join(aside, MANIFEST), 'utf8')) as Manifest;
    if (manifest.postgres !== POSTGRES) throw new OperatorError(`This backup is of PostgreSQL ${manifest.postgres}; this Phare brings PostgreSQL ${POSTGRES}. Restore it with the Phare that made it.`);
    await placeFiles(join(aside, FILES), dataDir);
    const postgres = await restorePostgres({ dataDir, log }, { password: manifest.password, fill: (folder) => unpackCluster(path, key, folder, manifest) });
    try {
      return { madeAt: manifest.madeAt, ...(await settle(postgres.adminUrl, manifest.counts)) };
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function refuseToOverwrite(dataDir: string): Promise<void> {
  const there = await readdir(dataDir).catch(() => []);
  if (there.some((name) => name.startsWith('postgres'))) throw new OperatorError(`${dataDir} already holds a database: restore into an empty DATA_DIR.`);
}

/** Keys that are there already are kept: they open what they opened. */
async function restoreKeys(keysDir: string, path: string): Promise<void> {
  const kept = (await readdir(keysDir).catch(() => [])).length > 0;
  const copied = (await stat(path).catch(() => undefined)) !== undefined;
  if (copied && !kept) await unpackArchive(path, null, (name) => (name.startsWith(KEYS) ? join(keysDir, name.slice(KEYS.length)) : null));
  if (!copied && !kept) throw new OperatorError(`A backup opens with its keys: put ${path} beside it, or give the folder that holds master.key in KEYS_DIR.`);
}

async function placeFiles(from: string, dataDir: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) await rename(join(from, name), join(dataDir, name));
}

async function unpackCluster(path: string, key: Buffer, folder: string, { folders, label }: Manifest): Promise<void> {
  for (const name of folders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  await unpackArchive(path, key, (name) => (name.startsWith(CLUSTER) ? join(folder, name.slice(CLUSTER.length)) : null));
  await writeFile(join(folder, 'backup_label'), label, { mode: 0o600, flush: true });
}

/** A session that was ended after the copy would live again, and a mail that left after it would leave twice: it is held until `phare mail release`. */
async function settle(adminUrl: string, counted: Counts): Promise<{ counts: Counts; heldMails: number }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Counts>(`SELECT ${COUNTED.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`);
    const [counts] = rows;
    const short = COUNTED.filter((table) => (counts?.[table] ?? 0) < counted[table]);
    if (!counts || short.length > 0) throw new OperatorError(`The restored database holds less than the backup counted (${short.join(', ')}). Do not use it.`);
    await client.query('DELETE FROM session');
    const held = await client.query(`UPDATE outbox_message SET state = 'uncertain', next_attempt_at = 'infinity', last_error = 'ERESTORED' WHERE state IN ('queued', 'sending', 'uncertain')`);
    return { counts, heldMails: held.rowCount ?? 0 };
  } finally {
    await client.end();
  }
}
