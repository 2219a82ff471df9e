import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import { type Postmaster, postmasterOf } from './postmaster';
import { until } from './waiting';

export interface ServerOptions {
  readonly dataDir: string;
  /** False only for databases that live as long as a test run. */
  readonly durable: boolean;
}

const START_MS = 60_000;
const ATTEMPTS = 3;
/** sun_path holds 108 bytes, the last is NUL (unix(7)); the file is named `.s.PGSQL.<port>`. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.65535.lock'.length;
const LARGEST_LOG = 10_000_000;

/** Starts a server on a free port (or the one it had), and tries again when another program takes that port first. */
export async function launch(cluster: Cluster, options: ServerOptions, samePort?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = samePort ?? (await freePort());
    const log = await openLog(options.dataDir, cluster);
    // Its own session: Ctrl+C in the terminal is for us, and we stop the server once the API has drained.
    const child = spawn(cluster.binaries.postgres, flags(cluster, options, port), { ...cluster.user, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } });
    const postmaster = await ready(child, cluster.folder).finally(() => log.close());
    if (postmaster !== undefined) {
      child.unref();
      return postmaster;
    }
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start: ${await lastWords(options.dataDir)}`);
  }
}

function flags({ folder }: Cluster, { durable }: ServerOptions, port: number): string[] {
  const safety = durable ? 'on' : 'off';
  const socketFolder = Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER ? `"${folder.replaceAll('"', '""')}"` : '';
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder,
    fsync: safety,
    full_page_writes: safety,
    synchronous_commit: safety,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    // Statements carry what members wrote: they are never logged (design, « Files, headers, secrets »).
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
  };
  return ['-D', folder, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The server once it accepts connections; undefined when it ended instead. */
async function ready(child: ChildProcess, folder: string): Promise<Postmaster | undefined> {
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const answer = await until(async () => {
    if (ended) return 'ended';
    const postmaster = await postmasterOf(folder);
    return postmaster?.ready && postmaster.pid === child.pid ? postmaster : undefined;
  }, START_MS);
  return answer === 'ended' ? undefined : answer;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, failed) => probe.once('error', failed).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address');
  return address.port;
}

const logFile = (dataDir: string): string => join(dataDir, 'postgres.log');

/** Never through a symbolic link: root may be writing in a folder that another account owns. */
async function openLog(dataDir: string, { user: { uid, gid } }: Cluster) {
  const size = (await stat(logFile(dataDir)).catch(() => undefined))?.size ?? 0;
  const mode = constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW | constants.O_APPEND;
  const log = await open(logFile(dataDir), size > LARGEST_LOG ? mode | constants.O_TRUNC : mode, 0o600);
  if (uid !== undefined && gid !== undefined) await log.chown(uid, gid);
  return log;
}

async function lastWords(dataDir: string): Promise<string> {
  const log = await readFile(logFile(dataDir), 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-3).join(' ') || 'it said nothing';
}
