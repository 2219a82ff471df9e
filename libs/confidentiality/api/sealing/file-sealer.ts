import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a file stands: taken anywhere else, it no longer opens. */
export interface FilePlace {
  readonly networkId: string;
  readonly requestId: string;
  readonly fileId: string;
}

type Bytes = AsyncIterable<Buffer>;

const VERSION = 1;
const ALGORITHM = 'aes-256-gcm';
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
const HEADER_BYTES = 1 + PREFIX_BYTES;

const placeOf = ({ networkId, requestId, fileId }: FilePlace): Buffer => Buffer.from(['sealed file', VERSION, networkId, requestId, fileId].join(' '));

/** The nonce of a piece says which it is and whether it is the last: none can be moved, left out or cut off. */
function nonceOf(prefix: Buffer, index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5);
  prefix.copy(nonce);
  nonce.writeUInt32BE(index, PREFIX_BYTES);
  nonce.writeUInt8(last ? 1 : 0, PREFIX_BYTES + 4);
  return nonce;
}

/**
 * A file encrypted piece by piece, so that none is ever whole in memory, and each opened only once it is known to be what was written
 * (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, « Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance », 2015).
 */
export async function* sealFile(key: Buffer, place: FilePlace, plain: Bytes): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX_BYTES);
  yield Buffer.concat([Buffer.from([VERSION]), prefix]);
  let index = 0;
  for await (const { bytes, last } of pieces(plain, PIECE_BYTES)) {
    const cipher = createCipheriv(ALGORITHM, key, nonceOf(prefix, index, last), { authTagLength: TAG_BYTES }).setAAD(placeOf(place));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    index += 1;
  }
}

/** Gives back what `sealFile` took. @throws at the first piece that is not as it was written. */
export async function* openFile(key: Buffer, place: FilePlace, sealed: Bytes): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined;
  let index = 0;
  for await (const { bytes, last } of pieces(sealed, PIECE_BYTES + TAG_BYTES, HEADER_BYTES)) {
    if (!prefix) {
      if (bytes[0] !== VERSION || last) throw new Error('a sealed file of a version that is not known');
      prefix = Buffer.from(bytes.subarray(1));
      continue;
    }
    const decipher = createDecipheriv(ALGORITHM, key, nonceOf(prefix, index, last), { authTagLength: TAG_BYTES }).setAAD(placeOf(place));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    yield Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)), decipher.final()]);
    index += 1;
  }
}

/** The same bytes in pieces of one length, after a first one of its own; the last is known as such, and is empty of an empty file alone. */
async function* pieces(source: Bytes, length: number, first = length): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  let next = first;
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length > next) {
      yield { bytes: held.subarray(0, next), last: false };
      held = held.subarray(next);
      next = length;
    }
  }
  yield { bytes: held, last: true };
}
