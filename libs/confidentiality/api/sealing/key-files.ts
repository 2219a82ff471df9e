import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, OperatorError, syncFolder, writeOnce } from '@phare/kernel/api';

const FOLDER = 'requests';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids begin with their time: the last digits alone spread them over folders. */
const SHARD = -2;

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Wrapped keys as files, one per request, under `KEYS_DIR/requests`: outside the database and its backups. */
export class KeyFiles {
  private readonly folder: string;

  constructor(keysDir: string) {
    this.folder = join(keysDir, FOLDER);
  }

  /** Writes one durably, before it answers. One that is there already stays. */
  async add(requestId: string, wrapped: Buffer): Promise<void> {
    const path = this.pathOf(requestId);
    await makeFolder(dirname(path));
    await writeOnce(path, wrapped);
  }

  /**
   * @returns `undefined` when there is none.
   * @throws OperatorError when the whole folder is missing: keys that are not mounted are not keys that were destroyed.
   */
  async read(requestId: string): Promise<Buffer | undefined> {
    const found = await readFile(this.pathOf(requestId)).catch(absent);
    if (!found && !(await stat(this.folder).catch(absent))) throw new OperatorError(`${this.folder} is not there: put back the keys of the sealed requests, or set KEYS_DIR to where they are.`);
    return found;
  }

  /** Removes one durably. @returns whether it was there. */
  async remove(requestId: string): Promise<boolean> {
    const path = this.pathOf(requestId);
    if (!(await this.read(requestId))) return false;
    await rm(path, { force: true });
    await syncFolder(dirname(path));
    return true;
  }

  private pathOf(requestId: string): string {
    if (!ID.test(requestId)) throw new Error('a key is named by the id of a request');
    return join(this.folder, requestId.slice(SHARD), `${requestId}.key`);
  }
}
