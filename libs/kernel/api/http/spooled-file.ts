import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../secrets/durable-folder';
import { readFormFile, type FormFile } from './form-file';

/** Where files are set aside until they are kept, on the disk where they will be: kept, they are only moved. */
export const incomingFolder = (dataDir: string): string => join(dataDir, 'files', 'incoming');

/** The one file of a form, set aside on disk until the call has been answered: however large, it is never whole in memory. */
export class SpooledFile {
  private said: FormFile = { name: '', type: '' };
  private length = 0;
  private digest = '';

  private constructor(readonly path: string) {}

  static in(folder: string): SpooledFile {
    return new SpooledFile(join(folder, randomUUID()));
  }

  /** Its name, as the sender gave it. */
  get name(): string {
    return this.said.name;
  }

  /** Its media type, as the sender gave it. */
  get type(): string {
    return this.said.type;
  }

  get size(): number {
    return this.length;
  }

  /** SHA-256 of its content, in hexadecimal. */
  get hash(): string {
    return this.digest;
  }

  /** Reads it from a form, durably; leaves nothing behind when the form is refused or its sender goes away. */
  fill(folder: string, source: AsyncIterable<Buffer>, boundary: string, largest: number): Promise<void> {
    return this.write(folder, (keep) => readFormFile(source, boundary, largest, keep));
  }

  /** Takes one that is at hand already, such as a file that came by e-mail. */
  hold(folder: string, said: FormFile, content: Buffer): Promise<void> {
    return this.write(folder, (keep) => keep(content).then(() => said));
  }

  private async write(folder: string, read: (keep: (piece: Buffer) => Promise<void>) => Promise<FormFile>): Promise<void> {
    await makeFolder(folder);
    const hash = createHash('sha256');
    const file = await open(this.path, 'wx', 0o600);
    try {
      this.said = await read(async (piece) => {
        hash.update(piece);
        this.length += piece.length;
        await file.writeFile(piece);
      });
      await file.sync();
    } catch (error) {
      await this.discard();
      throw error;
    } finally {
      await file.close();
    }
    this.digest = hash.digest('hex');
  }

  /** Takes it away, unless it has been moved to where it stays. */
  async discard(): Promise<void> {
    await rm(this.path, { force: true });
  }

  /** What tells one call from another under the same idempotency key. */
  toJSON(): object {
    return { name: this.name, type: this.type, hash: this.hash };
  }
}
