import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A file that is looked into here and there, never whole. */
export class FileView {
  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  /** Opens it for as long as `work` looks. */
  static async of<Answer>(path: string, work: (view: FileView) => Promise<Answer>): Promise<Answer> {
    const file = await open(path, 'r');
    try {
      return await work(new FileView(file, (await file.stat()).size));
    } finally {
      await file.close();
    }
  }

  /** The bytes from there on; fewer where it ends before. */
  async bytes(at: number, length: number): Promise<Buffer> {
    if (at < 0 || length <= 0) return Buffer.alloc(0);
    const buffer = Buffer.alloc(Math.min(length, Math.max(0, this.size - at)));
    const { bytesRead } = await this.file.read(buffer, 0, buffer.length, at);
    return buffer.subarray(0, bytesRead);
  }

  /** Some of it as a stream. */
  stream(at: number, length: number): Readable {
    return length === 0 ? Readable.from([]) : this.file.createReadStream({ start: at, end: at + length - 1, autoClose: false });
  }
}
