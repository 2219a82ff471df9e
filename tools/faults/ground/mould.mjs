import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Caller } from './caller.mjs';
import { run } from './folders.mjs';
import { Program } from '../../steps/built-program.mjs';

/** The day on which every world begins, a Friday: the DST Sunday of spring and Easter lie ahead. */
export const BEGINS = '2027-03-05T10:00:00-05:00';

/** Whose sight is compared with the oracle's: each kind of role, and of mandate. */
export const ACCOUNTS = ['intake', 'coordination', 'resource1', 'resource2', 'admin', 'privacy', 'direction1', 'board1', 'worker1', 'direction2', 'direction3', 'direction4'].map((name) => `${name}@exemple.test`);

/** A data folder as the first `npm start` leaves it, demonstration and all: made once, each world is a copy, with everyone signed in. */
export class Mould {
  static async cast(ground) {
    const folder = join(ground, 'mould');
    await mkdir(folder, { mode: 0o755 });
    const product = new Program('dist/apps/api/main.mjs', [], { DATA_DIR: folder, PORT: '0', PHARE_MODE: 'demo', PHARE_CLOCK: BEGINS });
    try {
      const caller = new Caller(await product.says(/Phare is ready on (\S+)/));
      for (const account of ACCOUNTS) await caller.get('/session', account);
      return new Mould(folder, caller.cookies);
    } finally {
      await product.stop();
    }
  }

  constructor(folder, cookies) {
    Object.assign(this, { folder, cookies });
  }

  /** A world's own data folder, in a folder that is there already or not yet. */
  async copyTo(folder) {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await run('cp', ['--archive', '--reflink=auto', `${this.folder}/.`, folder]);
  }
}
