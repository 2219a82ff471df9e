import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import type { Entry } from './archive';

/** What a copy made under way leaves to the server that starts on it (PostgreSQL manual §25.3.4.1). */
const EMPTIED = ['pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_replslot', 'pg_wal'];
const LEFT_OUT = ['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map'];
const LEFT_OUT_ANYWHERE = /(^|\/)(pgsql_tmp|pg_internal\.init)/;

/** The name of a file of the write-ahead log, and of the history of a timeline. */
const SEGMENT = /^[0-9A-F]{24}$/;
const HISTORY = /^[0-9A-F]{8}\.history$/;

/** What a copy holds beside the files: where the server begins to mend it, and the folders that must be there though nothing is in them. */
export interface ClusterLabel {
  readonly label: string;
  readonly folders: readonly string[];
}

/** Under this the files of the cluster stand in an archive. */
export const CLUSTER = 'cluster/';

/**
 * Every file of a running cluster, then the write-ahead log that makes one moment of them (PostgreSQL manual §25.3.4, « low-level API »). A slot of its
 * own keeps that log there however long the copy takes. Sessions go on reading and writing meanwhile.
 */
export async function* clusterFiles(adminUrl: string, onLabel: (label: ClusterLabel) => void): AsyncIterable<Entry> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const folder = await shown(client, 'data_directory');
    await client.query(`SELECT pg_create_physical_replication_slot('phare_backup_' || pg_backend_pid(), true, true)`);
    const first = await segment(client, `pg_backup_start('phare', true)`);
    const { files, folders } = await walk(folder);
    for (const file of files) yield* fileEntry(folder, file);
    const stopped = await client.query<{ labelfile: string; last: string }>(`SELECT s.labelfile, pg_walfile_name(s.lsn) AS last FROM pg_backup_stop(false) s`);
    const [{ labelfile, last } = { labelfile: '', last: '' }] = stopped.rows;
    const logs = (await readdir(join(folder, 'pg_wal'))).filter((name) => HISTORY.test(name) || (SEGMENT.test(name) && name.slice(8) >= first.slice(8) && name.slice(8) <= last.slice(8)));
    for (const name of logs) yield* fileEntry(folder, join('pg_wal', name));
    onLabel({ label: labelfile, folders });
  } finally {
    await client.end();
  }
}

const shown = async (client: Client, setting: string): Promise<string> => (await client.query<{ value: string }>('SELECT current_setting($1) AS value', [setting])).rows[0]?.value ?? '';

const segment = async (client: Client, call: string): Promise<string> => (await client.query<{ name: string }>(`SELECT pg_walfile_name(${call}) AS name`)).rows[0]?.name ?? '';

async function* fileEntry(folder: string, file: string): AsyncIterable<Entry> {
  const path = join(folder, file);
  // Dropped since it was listed: the log says so too.
  const found = await stat(path).catch(() => undefined);
  if (found) yield { name: `${CLUSTER}${file}`, path, size: found.size };
}

async function walk(root: string, below = root): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of await readdir(below, { withFileTypes: true }).catch(() => [])) {
    const path = join(below, entry.name);
    const name = relative(root, path);
    if (LEFT_OUT.includes(name) || LEFT_OUT_ANYWHERE.test(name)) continue;
    if (entry.isDirectory()) {
      folders.push(name);
      const inside = await walk(root, path);
      folders.push(...inside.folders.filter((folder) => name === 'pg_wal' || !EMPTIED.includes(name) || folder === name));
      if (!EMPTIED.includes(name)) files.push(...inside.files);
    } else if (entry.isFile()) files.push(name);
  }
  return { files, folders };
}
