import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const SHELTER = '/var/lib/phare';

/**
 * A folder of root's that every account may enter, for what the server's account cannot reach where it is
 * (a clone under a home with mode 0700). Refused when someone else could have put something there.
 */
export async function shelter(...path: readonly string[]): Promise<string> {
  await mkdir(SHELTER, { recursive: true });
  const { uid, mode } = await stat(SHELTER);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${SHELTER} must belong to root and be writable by root alone`);
  await chmod(SHELTER, 0o755);
  const folder = join(SHELTER, ...path);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  return folder;
}

/** A short name for an absolute path, the same at every start. */
export const shortName = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);
