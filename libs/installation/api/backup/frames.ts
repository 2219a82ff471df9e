import { Transform, type TransformCallback } from 'node:stream';
import { decrypt, encrypt, OperatorError } from '@phare/kernel/api';

/** How a backup begins: its format, told before any key is asked for. */
const MAGIC = Buffer.from('PHARE-BACKUP-1\n');

const FRAME_BYTES = 1_048_576;
const LENGTH_BYTES = 4;
/** Nonce and tag that `encrypt` adds. */
const SEALED_EXTRA = 28;
/** The last frame is marked in its length and in what it is sealed with: a backup that was cut short does not open. */
const LAST = 0x8000_0000;

const place = (index: number, last: boolean): string => `backup ${index} ${last ? 'last' : 'more'}`;

/** Encrypts a stream in frames of 1 MiB (AES-256-GCM), each sealed with its place: none can be changed, moved or left out. */
export class SealedFrames extends Transform {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private index = 0;

  constructor(private readonly key: Buffer) {
    super();
    this.push(MAGIC);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.waiting.push(chunk);
    this.waitingBytes += chunk.length;
    if (this.waitingBytes > FRAME_BYTES) {
      const bytes = Buffer.concat(this.waiting);
      let at = 0;
      for (; bytes.length - at > FRAME_BYTES; at += FRAME_BYTES) this.frame(bytes.subarray(at, at + FRAME_BYTES), false);
      this.waiting = [bytes.subarray(at)];
      this.waitingBytes = bytes.length - at;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.frame(Buffer.concat(this.waiting), true);
    done();
  }

  private frame(bytes: Buffer, last: boolean): void {
    const sealed = encrypt(this.key, place(this.index, last), bytes);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE((sealed.length | (last ? LAST : 0)) >>> 0);
    this.push(Buffer.concat([length, sealed]));
    this.index += 1;
  }
}

/** Opens what `SealedFrames` made. A wrong key, a changed byte or a missing end is an `OperatorError`. */
export class OpenedFrames extends Transform {
  private waiting: Buffer = Buffer.alloc(0);
  private index = 0;
  private begun = false;
  private ended = false;

  constructor(private readonly key: Buffer) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.waiting = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]);
    try {
      this.open();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.ended ? null : new OperatorError('The backup is cut short: its end is missing.'));
  }

  private open(): void {
    if (!this.begun) {
      if (this.waiting.length < MAGIC.length) return;
      if (!this.waiting.subarray(0, MAGIC.length).equals(MAGIC)) throw new OperatorError('This file is not a backup of Phare.');
      this.waiting = this.waiting.subarray(MAGIC.length);
      this.begun = true;
    }
    while (this.waiting.length >= LENGTH_BYTES) {
      const said = this.waiting.readUInt32BE();
      const [length, last] = [said & ~LAST, said >>> 31 === 1];
      if (length > FRAME_BYTES + SEALED_EXTRA) throw new OperatorError('The backup was changed or damaged.');
      if (this.waiting.length < LENGTH_BYTES + length) return;
      if (this.ended) throw new OperatorError('The backup was changed or damaged.');
      this.push(this.frame(this.waiting.subarray(LENGTH_BYTES, LENGTH_BYTES + length), last));
      this.waiting = this.waiting.subarray(LENGTH_BYTES + length);
    }
  }

  private frame(sealed: Buffer, last: boolean): Buffer {
    try {
      return decrypt(this.key, place(this.index, last), sealed);
    } catch {
      throw new OperatorError(this.index === 0 ? 'This key does not open this backup, or its beginning was damaged.' : 'The backup was changed or damaged.');
    } finally {
      this.index += 1;
      this.ended ||= last;
    }
  }
}
