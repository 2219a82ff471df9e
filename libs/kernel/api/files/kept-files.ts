import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { incomingFolder } from '../http/spooled-file';
import { makeFolder, syncFolder } from '../secrets/durable-folder';

/** Where a file is kept: under what it belongs to, by the hash of what is stored. */
export interface StoredFile {
  readonly ownerId: string;
  /** SHA-256 of the stored bytes, in hexadecimal. */
  readonly hash: string;
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/**
 * Files of one kind on disk, under `DATA_DIR/files`, outside the web root, named by the hash of what they hold: a name that somebody chose is in no path.
 * All that is done to the files of one owner is done under the lock of its row.
 */
export class KeptFiles {
  private readonly kept: string;
  private readonly incoming: string;

  constructor(dataDir: string, kind: string) {
    this.kept = join(dataDir, 'files', kind);
    this.incoming = incomingFolder(dataDir);
  }

  /** Moves a file that has been set aside, and is durable already, to where it stays. @returns whether it was not there yet. */
  async move(path: string, file: StoredFile): Promise<boolean> {
    const place = this.pathOf(file);
    await makeFolder(dirname(place));
    const known = await stat(place).catch(absent);
    await rename(path, place);
    await syncFolder(dirname(place));
    return known === undefined;
  }

  /** Writes a file as it comes, durably, and only then names it. */
  async write(ownerId: string, bytes: AsyncIterable<Buffer>): Promise<StoredFile> {
    await makeFolder(this.incoming);
    const aside = join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    try {
      const file = await open(aside, 'wx', 0o600);
      try {
        for await (const piece of bytes) {
          hash.update(piece);
          await file.writeFile(piece);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const stored = { ownerId, hash: hash.digest('hex') };
      await this.move(aside, stored);
      return stored;
    } finally {
      await rm(aside, { force: true });
    }
  }

  /** Its content. Read through first: a disk that lost a bit must not pass for what was kept. */
  async read(file: StoredFile): Promise<ReadStream> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.pathOf(file)), hash);
    if (hash.digest('hex') !== file.hash) throw new Error('a stored file is not what was kept');
    return createReadStream(this.pathOf(file));
  }

  async has(file: StoredFile): Promise<boolean> {
    return (await stat(this.pathOf(file)).catch(absent)) !== undefined;
  }

  async remove(file: StoredFile): Promise<void> {
    await rm(this.pathOf(file), { force: true });
    await rmdir(dirname(this.pathOf(file))).catch(() => undefined);
  }

  /** Takes away all that is kept of one owner. */
  async removeAll(ownerId: string): Promise<void> {
    await rm(join(this.kept, ownerId), { recursive: true, force: true });
  }

  /** Takes away what no row names: set aside, or kept, before `before`. What is younger may be on its way. */
  async sweep(named: (file: StoredFile) => boolean, before: Date): Promise<void> {
    const old = async (path: string): Promise<boolean> => ((await stat(path).catch(absent))?.mtime ?? before) < before;
    for (const name of await names(this.incoming)) {
      if (await old(join(this.incoming, name))) await rm(join(this.incoming, name), { force: true });
    }
    for (const ownerId of await names(this.kept)) {
      for (const hash of await names(join(this.kept, ownerId))) {
        const file = { ownerId, hash };
        if (!named(file) && (await old(this.pathOf(file)))) await this.remove(file);
      }
    }
  }

  private pathOf({ ownerId, hash }: StoredFile): string {
    return join(this.kept, ownerId, hash);
  }
}

const names = async (folder: string): Promise<string[]> => (await readdir(folder).catch(absent)) ?? [];
