import { hkdfSync, randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorError } from '../operator-error';
import { makeFolder, syncFolder } from './durable-folder';

const FILE = 'master.key';
const BYTES = 32;

/**
 * The one secret that is kept outside the database, in `KEYS_DIR`: a copy of the database alone opens nothing that was encrypted.
 * Made at the first use; every process of an installation shares the folder.
 */
export class MasterKey {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly folder: string) {}

  /** A 256-bit key for one purpose (HKDF-SHA-256, RFC 5869): what one encrypts, another does not open. */
  async for(purpose: string): Promise<Buffer> {
    this.key ??= this.read().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return Buffer.from(hkdfSync('sha256', await this.key, '', purpose, BYTES));
  }

  private async read(): Promise<Buffer> {
    const path = join(this.folder, FILE);
    const found = await readFile(path).catch(absent);
    const key = found ?? (await this.make(path));
    if (key.length !== BYTES) throw new OperatorError(`${path} must hold ${BYTES} bytes; it holds ${key.length}. Put back its copy: without it, sealed requests can not be read.`);
    return key;
  }

  /** Written whole beside its place, then linked in: of two processes that start together, both read the first one's. */
  private async make(path: string): Promise<Buffer> {
    await makeFolder(this.folder);
    await writeOnce(path, randomBytes(BYTES));
    return readFile(path);
  }
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Writes a file durably and whole, readable by its owner alone; leaves one that is already there as it is. */
export async function writeOnce(path: string, content: Buffer): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    // A link fails where the name is taken, which a rename would not.
    await link(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
  // Also where another process was first: its name may not be durable yet.
  await syncFolder(dirname(path));
}
