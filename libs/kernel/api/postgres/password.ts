import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = (dataDir: string): string => join(dataDir, 'postgres.password');

/** The password of the cluster's superuser, kept beside it with mode 0600; undefined when there is none yet. */
export async function keptPassword(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(file(dataDir), 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Draws a password of 256 bits and keeps it before the cluster that will have it. */
export async function newPassword(dataDir: string): Promise<string> {
  const password = randomBytes(32).toString('base64url');
  await keepPassword(dataDir, password);
  return password;
}

/** Keeps the password of a cluster beside the place where it will be. */
export async function keepPassword(dataDir: string, password: string): Promise<void> {
  const handle = await open(file(dataDir), constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY | constants.O_NOFOLLOW, 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${password}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
