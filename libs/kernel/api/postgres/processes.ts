import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Whether a process runs. A zombie does not: under a PID 1 that reaps nothing (plain containers), a stopped server
 * keeps its number for ever.
 */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (await statFields(pid))?.[0] !== 'Z';
}

/** What tells a process from a later one given the same number: its start, in clock ticks since boot; '' where /proc is missing. */
export async function startOf(pid: number): Promise<string> {
  return (await statFields(pid))?.[19] ?? '';
}

/** Numbers of the processes whose working folder is this one. PostgreSQL and all its children work in the data folder. */
export async function processesIn(folder: string): Promise<readonly number[]> {
  const entries = await readdir('/proc').catch(() => []);
  const numbers = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
  const inFolder = await Promise.all(numbers.map(async (pid) => (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === folder));
  return numbers.filter((_, index) => inFolder[index]);
}

/** Sends a signal; a process that is already gone is not an error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Fields of proc_pid_stat(5) from the third (state) on: the second may hold spaces and parentheses. */
async function statFields(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}
