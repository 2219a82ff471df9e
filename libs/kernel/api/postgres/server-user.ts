import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';

/** The operating system account a server runs under, as `spawn` takes it; empty: our own. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Root lends it the owner of an existing cluster, else `postgres`, else `nobody`;
 * anyone else runs it as themselves.
 */
export async function serverUser(cluster: string): Promise<ServerUser> {
  if (!isRoot()) return {};
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await account('postgres')) ?? (await account('nobody')) ?? { uid: 65_534, gid: 65_534 };
}

/** Whether this account may enter and write a folder: asked of the system itself, which knows ACLs and mounts. */
export function mayUseFolder(folder: string, user: ServerUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether this account may run a program, its libraries included. */
export function mayRun(program: string, user: ServerUser): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

async function account(name: string): Promise<ServerUser | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = passwd.split('\n').map((line) => line.split(':')).find(([login]) => login === name);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}
