import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { MasterKey, OperatorError, type Settings } from '@phare/kernel/api';
import { Client } from 'pg';
import { checkArchive, writeArchive, type Entry } from './archive';
import { clusterFiles, type ClusterLabel } from './cluster-copy';

/** How much there is, counted just before the copy begins: a restore that holds less has lost something. */
export const COUNTED = ['support_request', 'timeline_entry', 'follow_up', 'audit_record', 'access_record', 'organisation', 'account'] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** What a backup says of itself. */
export interface Manifest extends ClusterLabel {
  readonly madeAt: string;
  /** The major version that its files are for: another does not start on them. */
  readonly postgres: number;
  readonly password: string;
  readonly counts: Counts;
}

export const MANIFEST = 'manifest.json';
/** Under this stand the other files of `DATA_DIR`; under that, in the archive beside it, the keys. */
export const FILES = 'files/';
export const KEYS = 'keys/';

/** The archive of the keys lies beside the backup; it is another file so that each can be kept elsewhere. */
export const keysOf = (backup: string): string => `${backup}.keys`;

/** What a backup is encrypted with: only whoever has the master key opens it. */
export const backupKey = (keysDir: string): Promise<Buffer> => new MasterKey(keysDir).for('backup');

/**
 * Copies the embedded database as it runs, the files that lie beside it, and, in an archive of their own, the keys; then reads both through again.
 * @throws OperatorError where a file of that name exists, or what was written does not read.
 */
export async function backUp({ dataDir, keysDir }: Pick<Settings, 'dataDir' | 'keysDir'>, adminUrl: string, path: string, madeAt: Date): Promise<Counts> {
  for (const taken of [path, keysOf(path)]) if (await stat(taken).catch(() => undefined)) throw new OperatorError(`${taken} exists: a backup never overwrites.`);
  const key = await backupKey(keysDir);
  const about = await aboutTheDatabase(adminUrl);
  await writeArchive(path, key, everything(dataDir, keysDir, adminUrl, { ...about, madeAt: madeAt.toISOString() }));
  // The keys last: of every sealed request in the copy, the key is there too.
  await writeArchive(keysOf(path), null, filesOf(keysDir, KEYS, () => true));
  await checkArchive(path, key);
  await checkArchive(keysOf(path), null);
  return about.counts;
}

async function aboutTheDatabase(adminUrl: string): Promise<{ counts: Counts; postgres: number }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const counted = await client.query<Counts>(`SELECT ${COUNTED.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`);
    const version = await client.query<{ major: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
    const [counts] = counted.rows;
    if (!counts) throw new Error('the database counts nothing');
    return { counts, postgres: version.rows[0]?.major ?? 0 };
  } finally {
    await client.end();
  }
}

async function* everything(dataDir: string, keysDir: string, adminUrl: string, about: Omit<Manifest, keyof ClusterLabel | 'password'>): AsyncIterable<Entry> {
  // The published heads before the database, which may only be ahead of them; the other files after, so that each one that a row names is there.
  yield* filesOf(dataDir, FILES, isPublishedHead);
  let label: ClusterLabel | undefined;
  yield* clusterFiles(adminUrl, (found) => (label = found));
  yield* filesOf(dataDir, FILES, (name) => !isPublishedHead(name) && !isOfThisRun(name) && !isWithin(keysDir, resolve(dataDir, name)));
  const password = (await readFile(join(dataDir, 'postgres.password'), 'utf8')).trim();
  yield { name: MANIFEST, bytes: Buffer.from(JSON.stringify({ ...about, ...label, password })) };
}

const isPublishedHead = (name: string): boolean => name.startsWith(`audit${sep}`);

/** The cluster itself, its log and lock, and the inbox of a demonstration. */
const isOfThisRun = (name: string): boolean => /^(postgres|phare\.pid|inbox)/.test(name);

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}${sep}`);

async function* filesOf(root: string, prefix: string, wanted: (name: string) => boolean, below = root): AsyncIterable<Entry> {
  for (const entry of await readdir(below, { withFileTypes: true }).catch(() => [])) {
    const path = join(below, entry.name);
    const name = relative(root, path);
    if (entry.isDirectory()) yield* filesOf(root, prefix, wanted, path);
    else if (entry.isFile() && wanted(name)) yield { name: `${prefix}${name}`, path, size: (await stat(path)).size };
  }
}
