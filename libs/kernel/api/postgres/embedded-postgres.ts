import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, type ClusterCopy, clusterIn, placeCluster } from './cluster';
import { adminUrl, createDatabase, isServing } from './database';
import { KeptServer } from './kept-server';
import { keptPassword } from './password';
import { postmasterOf, type Postmaster, runningPostmaster, stopPostmaster } from './postmaster';
import { OperatorError } from '../operator-error';
import { isRoot } from './server-user';
import { launch } from './server';
import { release, supervise, supervisorOf } from './supervisor';
import { until } from './waiting';

export interface EmbeddedPostgresOptions {
  /** Folder that holds the cluster, its password and its log; created when missing. */
  readonly dataDir: string;
  /** Takes one sentence at a time, for operators. */
  readonly log: (sentence: string) => void;
  /** False gives up safety for speed: only for databases that live as long as a test run. */
  readonly durable?: boolean;
}

export interface RunningPostgres {
  /** Address of database `phare` for the cluster's superuser, password included: for migrations, never for requests. */
  readonly adminUrl: string;
  /** Stops the server if this process has charge of it. May be called more than once. */
  stop(): Promise<void>;
}

/** Another process has charge of the data folder. */
export class AlreadyRunningError extends OperatorError {
  constructor(dataDir: string, pid: number | undefined) {
    super(`Phare is already running on ${dataDir}${pid === undefined ? '' : ` (process ${pid})`}. Stop it first, or choose another DATA_DIR.`);
    this.name = 'AlreadyRunningError';
  }
}

/** A restart finds the last run still closing: npm exits before it, and a killed npm is noticed a moment later. */
const OTHERS_STOP_MS = 3_000;
const OTHERS_START_MS = 60_000;
const RECOVERY_MS = 120_000;

/**
 * Starts the PostgreSQL of a data folder, created on first use, or takes charge of one that a killed process left running.
 * Loopback only, on a free port; runs under another account when we are root.
 * @throws AlreadyRunningError when a living Phare has charge of this folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const dataDir = await prepared(options.dataDir);
  const charged = await until(async () => (await supervise(dataDir)) || undefined, OTHERS_STOP_MS);
  if (!charged) throw new AlreadyRunningError(options.dataDir, await supervisorOf(dataDir));
  return startInCharge(dataDir, options);
}

async function startInCharge(dataDir: string, options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  try {
    return await start(dataDir, options);
  } catch (error) {
    await release(dataDir);
    throw error;
  }
}

/** Puts a copy of a cluster in a data folder that has none, and starts it: it mends itself from its log. */
export async function restorePostgres(options: EmbeddedPostgresOptions, copy: ClusterCopy): Promise<RunningPostgres> {
  const dataDir = await prepared(options.dataDir);
  if (!(await supervise(dataDir))) throw new AlreadyRunningError(options.dataDir, await supervisorOf(dataDir));
  try {
    await placeCluster(dataDir, copy, options.log);
    return await start(dataDir, options);
  } catch (error) {
    await release(dataDir);
    throw error;
  }
}

/** The PostgreSQL of a data folder for a command that may run beside the product: the running one (then `stop` leaves it alone), else as `startEmbeddedPostgres`. */
export async function usePostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const dataDir = await prepared(options.dataDir);
  return (await supervise(dataDir)) ? startInCharge(dataDir, options) : guestOf(dataDir);
}

async function start(dataDir: string, { log, durable = true }: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const cluster = await clusterIn(dataDir, log);
  const options = { dataDir, durable };
  const server = new KeptServer((await adopted(cluster, log)) ?? (await launch(cluster, options)), cluster, options, log);
  const stop = () => server.stop().then(() => release(dataDir));
  await createDatabase(server.port, cluster.password).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  let stopping: Promise<void> | undefined;
  return { adminUrl: adminUrl(server.port, cluster.password), stop: () => (stopping ??= stop()) };
}

/** A server that a killed Phare left behind: ours once it answers with our password; stopped when it does not. */
async function adopted({ folder, password }: Cluster, log: (sentence: string) => void): Promise<Postmaster | undefined> {
  const running = await runningPostmaster(folder);
  if (running === undefined) return undefined;
  const serving = await until(async () => {
    const postmaster = await runningPostmaster(folder);
    if (postmaster === undefined) return 'gone';
    return (await isServing(postmaster.port, password, folder)) ? postmaster : undefined;
  }, RECOVERY_MS);
  if (serving === 'gone') return undefined;
  if (serving !== undefined) {
    log('Taking charge of the PostgreSQL that the last run left behind');
    return serving;
  }
  await stopPostmaster(running.pid);
  return undefined;
}

async function guestOf(dataDir: string): Promise<RunningPostgres> {
  const url = await until(async () => {
    const password = await keptPassword(dataDir).catch(() => undefined);
    const folder = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
    const postmaster = folder && (await postmasterOf(folder));
    if (!password || !folder || !postmaster) return undefined;
    return (await isServing(postmaster.port, password, folder)) ? adminUrl(postmaster.port, password) : undefined;
  }, OTHERS_START_MS);
  if (url === undefined) throw new Error(`The Phare that runs on ${dataDir} gives no access to its database`);
  return { adminUrl: url, stop: async () => undefined };
}

/** Root's folder must let the server's account through to the cluster; anyone else's is their own. */
async function prepared(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
  return realpath(dataDir);
}
