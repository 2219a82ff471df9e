import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runningPostmaster, stopPostmaster, supervisorOf } from './living.mjs';

export const run = promisify(execFile);

const PREFIX = 'phare-faults-';

/** The folder of a run; everything it makes is below. */
export async function newGround() {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
  await chmod(folder, 0o755);
  return folder;
}

/** Takes a folder away with all that lives in it: servers, small disks. */
export async function clear(folder) {
  for (const place of await dataFolders(folder)) {
    const cluster = await realpath(join(place, 'postgres')).catch(() => undefined);
    const running = cluster && (await runningPostmaster(cluster));
    if (running) await stopPostmaster(running.pid);
  }
  for (const disk of await smallDisks(folder)) await run('umount', ['--lazy', disk]);
  await rm(folder, { recursive: true, force: true });
}

/** What runs that were killed (kill -9) left behind. */
export async function clearLeftovers() {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = await readFile(join(folder, 'owner'), 'utf8').catch(() => '');
    if (isAlive(Number(owner))) continue;
    const supervised = await Promise.all((await dataFolders(folder)).map((place) => supervisorOf(place)));
    if (supervised.every((pid) => pid === undefined)) await clear(folder);
  }
}

const dataFolders = async (folder) => [folder, ...(await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))];

async function smallDisks(folder) {
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return mounts.split('\n').map((line) => line.split(' ')[1]).filter((place) => place === folder || place?.startsWith(`${folder}/`)).reverse();
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
