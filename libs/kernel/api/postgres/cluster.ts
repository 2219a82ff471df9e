import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, binariesFor } from './binaries';
import { OperatorError } from '../operator-error';
import { keepPassword, keptPassword, newPassword } from './password';
import { runningPostmaster, stopPostmaster } from './postmaster';
import { isRoot, mayUseFolder, serverUser, type ServerUser } from './server-user';
import { shelter, shortName } from './shelter';

export const SUPERUSER = 'phare_admin';

/** A cluster on disk and what it takes to run it. */
export interface Cluster {
  /** Real path, symbolic links followed: the one PostgreSQL works in. */
  readonly folder: string;
  readonly password: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
}

/** LC_CTYPE still guides the full-text parser where ICU does the rest; the first that this machine knows. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'] as const;

/** The cluster of a data folder, created when there is none. Creation ends with a rename: it is there whole or not at all. */
export async function clusterIn(dataDir: string, log: (sentence: string) => void): Promise<Cluster> {
  const path = join(dataDir, 'postgres');
  const user = await serverUser(path);
  const binaries = await binariesFor(user);
  if (await stat(join(path, 'PG_VERSION')).catch(() => undefined)) return existing(dataDir, path, user, binaries);
  await refuseToOverwrite(path);
  log('Creating the database (first start)');
  const home = await homeFor(dataDir, user, log);
  const password = await newPassword(dataDir);
  await create(home, password, user, binaries);
  if (home !== dataDir) await symlink(join(home, 'postgres'), path);
  return { folder: await realpath(path), password, user, binaries };
}

/** A cluster that comes from elsewhere: its password, and what writes its files below a folder that is made for it. */
export interface ClusterCopy {
  readonly password: string;
  fill(folder: string): Promise<void>;
}

/** Puts a copy in a data folder that holds no cluster. It is there whole or not at all. */
export async function placeCluster(dataDir: string, { password, fill }: ClusterCopy, log: (sentence: string) => void): Promise<void> {
  const path = join(dataDir, 'postgres');
  if (await lstat(path).catch(() => undefined)) throw new OperatorError(`${dataDir} already holds a database: restore into an empty DATA_DIR.`);
  const user = await serverUser(path);
  const home = await homeFor(dataDir, user, log);
  const cluster = join(home, 'postgres.new', 'cluster');
  await mkdir(cluster, { mode: 0o700 });
  await fill(cluster);
  await lend(cluster, user);
  await keepPassword(dataDir, password);
  await rename(cluster, join(home, 'postgres'));
  await rm(join(home, 'postgres.new'), { recursive: true });
  if (home !== dataDir) await symlink(join(home, 'postgres'), path);
}

/** Everything in a folder becomes the server's account's own. */
async function lend(folder: string, { uid, gid }: ServerUser): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), uid, gid);
}

async function existing(dataDir: string, path: string, user: ServerUser, binaries: Binaries): Promise<Cluster> {
  const folder = await realpath(path);
  if (!mayUseFolder(folder, user)) throw new Error(`The database folder ${folder} cannot be used by the account that owns it, or belongs to someone else`);
  const password = await keptPassword(dataDir);
  if (password === undefined) throw new Error(`${join(dataDir, 'postgres.password')} is missing: put it back from a backup, or choose another DATA_DIR`);
  return { folder, password, user, binaries };
}

async function refuseToOverwrite(path: string): Promise<void> {
  const entry = await lstat(path).catch(() => undefined);
  if (entry === undefined) return;
  throw new Error(`${path} exists and is not a PostgreSQL cluster (or belongs to someone else): move it away, or choose another DATA_DIR`);
}

/** The data folder itself, or a shelter when the server's account cannot work there. */
async function homeFor(dataDir: string, user: ServerUser, log: (sentence: string) => void): Promise<string> {
  const draft = await draftIn(dataDir, user);
  if (mayUseFolder(draft, user)) return dataDir;
  await rm(draft, { recursive: true });
  if (!isRoot()) throw new Error(`${dataDir} cannot be written to`);
  const home = await shelter(shortName(dataDir));
  log(`The account PostgreSQL runs under cannot reach ${dataDir}: the database is kept in ${home}`);
  await setAside(join(home, 'postgres'), log);
  await draftIn(home, user);
  return home;
}

/** The data folder was removed and its sheltered cluster was not: kept, out of the way. */
async function setAside(cluster: string, log: (sentence: string) => void): Promise<void> {
  if (!(await stat(cluster).catch(() => undefined))) return;
  const running = await runningPostmaster(cluster);
  if (running) await stopPostmaster(running.pid);
  const aside = `${cluster}.${Math.round((await stat(cluster)).ctimeMs)}`;
  await rename(cluster, aside);
  log(`An earlier database without its data folder was set aside in ${aside}`);
}

async function draftIn(home: string, { uid, gid }: ServerUser): Promise<string> {
  const draft = join(home, 'postgres.new');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(draft, uid, gid);
  return draft;
}

async function create(home: string, password: string, user: ServerUser, binaries: Binaries): Promise<void> {
  const draft = join(home, 'postgres.new');
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await chmod(passwordFile, 0o600);
  if (user.uid !== undefined && user.gid !== undefined) await chown(passwordFile, user.uid, user.gid);
  await initialise(join(draft, 'cluster'), passwordFile, user, binaries.initdb);
  await rename(join(draft, 'cluster'), join(home, 'postgres'));
  await rm(draft, { recursive: true });
}

async function initialise(folder: string, passwordFile: string, user: ServerUser, initdb: string): Promise<void> {
  let failure: unknown;
  for (const locale of LOCALES) {
    const flags = ['--locale-provider=icu', '--icu-locale=fr-CA', `--locale=${locale}`, '--encoding=UTF8', '--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, `--pgdata=${folder}`];
    try {
      await promisify(execFile)(initdb, flags, { ...user, cwd: '/', env: { LC_ALL: locale, TZ: 'UTC', PATH: '/usr/bin:/bin' } });
      return;
    } catch (error) {
      failure = error;
      if (!/locale/i.test(String((error as { stderr?: string }).stderr))) break;
    }
  }
  throw new Error(`initdb failed: ${(failure as { stderr?: string }).stderr?.trim() || String(failure)}`);
}
