import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, processesIn, signal } from './processes';
import { until } from './waiting';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const FAST_SHUTDOWN_MS = 6_000;
const IMMEDIATE_SHUTDOWN_MS = 2_000;
const ORPHANS_LEAVE_MS = 10_000;

/** The server whose lock file lies in this cluster, running or not. Lines as in PostgreSQL's `miscadmin.h`, LOCK_FILE_LINE_*. */
export async function postmasterOf(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/**
 * The server that runs on this cluster, or undefined. A lock file left by a dead server is cleared when it would keep
 * the next one from starting: the number now belongs to another program, or children of the dead server linger.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const postmaster = await postmasterOf(cluster);
  if (postmaster === undefined) return undefined;
  const residents = await processesIn(cluster);
  if (residents.includes(postmaster.pid) && (await isAlive(postmaster.pid))) return postmaster;
  await until(async () => ((await processesIn(cluster)).length === 0 ? true : undefined), ORPHANS_LEAVE_MS);
  if ((await processesIn(cluster)).length === 0) await rm(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Fast shutdown (SIGINT: sessions ended, checkpoint written), then immediate (SIGQUIT: recovery at next start). PostgreSQL manual §18.5. */
export async function stopPostmaster(pid: number): Promise<'fast' | 'immediate' | 'unstopped'> {
  const gone = async () => ((await isAlive(pid)) ? undefined : true);
  signal(pid, 'SIGINT');
  if (await until(gone, FAST_SHUTDOWN_MS)) return 'fast';
  signal(pid, 'SIGQUIT');
  return (await until(gone, IMMEDIATE_SHUTDOWN_MS)) ? 'immediate' : 'unstopped';
}
