import { mkdir, writeFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './folders.mjs';

/** A disk of its own that fills up; `undefined` where this machine lets nobody mount one. */
export async function smallDisk(folder, size) {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', folder]).then(() => true, () => false);
  return mounted ? new SmallDisk(folder) : undefined;
}

class SmallDisk {
  constructor(folder) {
    this.folder = folder;
    this.ballast = join(folder, 'ballast');
  }

  /** Takes all that is left but for some bytes. */
  async fill(leave = 0) {
    const { stdout } = await run('df', ['--block-size=1', '--output=avail', this.folder]);
    const room = Number(stdout.trim().split('\n').at(-1)) - leave;
    if (room > 0) await run('fallocate', ['--length', String(room), this.ballast]).catch(() => writeFile(this.ballast, Buffer.alloc(room)).catch(() => undefined));
    return (await stat(this.ballast)).size;
  }

  free() {
    return rm(this.ballast, { force: true });
  }
}
