import { randomBytes } from 'node:crypto';
import { openFile, sealFile } from './file-sealer';

const KEY = randomBytes(32);
const PLACE = { networkId: 'n', requestId: 'r', fileId: 'f' };
const PIECE = 64 * 1024;

async function* chunks(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of stream) all.push(piece);
  return Buffer.concat(all);
}
const sealed = (plain: Buffer, length = 10_000): Promise<Buffer> => whole(sealFile(KEY, PLACE, chunks(plain, length)));
const opened = (bytes: Buffer, { key = KEY, place = PLACE, length = 7_000 } = {}): Promise<Buffer> => whole(openFile(key, place, chunks(bytes, length)));

describe('a sealed file', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_000])('of %i bytes opens as it was', async (size) => {
    const plain = randomBytes(size);
    const stored = await sealed(plain);
    expect(await opened(stored)).toEqual(plain);
    expect(stored.length).toBe(8 + size + 16 * Math.max(1, Math.ceil(size / PIECE)));
  });

  it('is never twice the same, and holds nothing of what it hides', async () => {
    const plain = Buffer.alloc(1_000, 'secret ');
    const [one, two] = [await sealed(plain), await sealed(plain)];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('secret')).toBe(false);
  });

  it('opens with its key and at its place alone', async () => {
    const stored = await sealed(randomBytes(100));
    await expect(opened(stored, { key: randomBytes(32) })).rejects.toThrow();
    await expect(opened(stored, { place: { ...PLACE, fileId: 'g' } })).rejects.toThrow();
    await expect(opened(stored, { place: { ...PLACE, requestId: 's' } })).rejects.toThrow();
  });

  it('is refused with a byte changed, cut off, added, or its pieces moved', async () => {
    const stored = await sealed(randomBytes(3 * PIECE));
    const sealedPiece = PIECE + 16;
    const piece = (n: number): Buffer => stored.subarray(8 + n * sealedPiece, 8 + (n + 1) * sealedPiece);
    const changed = Buffer.from(stored);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    const wrong = [changed, stored.subarray(0, 8 + 2 * sealedPiece), stored.subarray(0, stored.length - 1), Buffer.concat([stored, Buffer.from('x')]), Buffer.concat([stored.subarray(0, 8), piece(1), piece(0), piece(2)]), stored.subarray(0, 8), Buffer.alloc(0)];
    for (const bytes of wrong) await expect(opened(bytes)).rejects.toThrow();
  });
});
