import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, startOf } from './processes';

const file = (dataDir: string): string => join(dataDir, 'phare.pid');

/** The process that answers for a data folder, and only while it lives. */
export async function supervisorOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(file(dataDir), 'utf8').catch(() => '');
  const [pid, start] = text.trim().split(' ');
  if (!pid || !(await isAlive(Number(pid)))) return undefined;
  // The same number with another start is another program: the machine was restarted, or numbers came round.
  return (await startOf(Number(pid))) === (start ?? '') ? Number(pid) : undefined;
}

/** Takes charge of a data folder; false when a living process already has. */
export async function supervise(dataDir: string): Promise<boolean> {
  const draft = `${file(dataDir)}.${process.pid}.${performance.now()}`;
  await writeFile(draft, `${process.pid} ${await startOf(process.pid)}\n`.replace(' \n', '\n'), { mode: 0o644 });
  try {
    for (;;) {
      // link(2) creates the name or fails: of two processes, one gets it.
      if (await link(draft, file(dataDir)).then(() => true, () => false)) return true;
      if ((await supervisorOf(dataDir)) !== undefined) return false;
      await discardStale(dataDir);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Lets go of a data folder that this process has charge of. */
export async function release(dataDir: string): Promise<void> {
  const pid = (await readFile(file(dataDir), 'utf8').catch(() => '')).split(/\s/)[0];
  if (pid === String(process.pid)) await unlink(file(dataDir));
}

/** Moves the record away, and back if a living process wrote it since we looked. */
async function discardStale(dataDir: string): Promise<void> {
  const aside = `${file(dataDir)}.stale.${process.pid}`;
  await rename(file(dataDir), aside).catch(() => undefined);
  const [pid, start] = (await readFile(aside, 'utf8').catch(() => '')).trim().split(' ');
  const alive = pid !== undefined && pid !== '' && (await isAlive(Number(pid))) && (await startOf(Number(pid))) === (start ?? '');
  if (alive) await link(aside, file(dataDir)).catch(() => undefined);
  await rm(aside, { force: true });
}
