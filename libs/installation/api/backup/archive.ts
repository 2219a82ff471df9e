import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { OperatorError, syncFolder } from '@phare/kernel/api';
import { extract, pack, type Headers } from 'tar-stream';
import { OpenedFrames, SealedFrames } from './frames';

/** What goes into an archive: a file, of which as many bytes as it has when its turn comes; or bytes. */
export type Entry = { readonly name: string } & ({ readonly path: string; readonly size: number } | { readonly bytes: Buffer });

/** The last entry of every archive: what each of the others must hash to (SHA-256). */
const CONTENTS = 'contents.json';

type Hashes = Readonly<Record<string, string>>;

/** Writes an archive durably and whole: tar, compressed (zstd, RFC 8878), encrypted where there is a key. It takes its name once it is all there. */
export async function writeArchive(path: string, key: Buffer | null, entries: AsyncIterable<Entry>): Promise<void> {
  const aside = `${path}.partial`;
  const tar = pack();
  try {
    const written = pipeline(tar, createZstdCompress(), key ? new SealedFrames(key) : new PassThrough(), createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }));
    await Promise.all([written, fill(tar, entries).catch((error: unknown) => void tar.destroy(error instanceof Error ? error : new Error(String(error))))]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new OperatorError(`${aside} exists: another backup is being written there, or one was cut short. Take it away first.`);
    await rm(aside, { force: true });
    throw error;
  }
  await rename(aside, path);
  await syncFolder(dirname(path));
}

async function fill(tar: ReturnType<typeof pack>, entries: AsyncIterable<Entry>): Promise<void> {
  const hashes: Record<string, string> = {};
  for await (const entry of entries) hashes[entry.name] = await add(tar, entry);
  await add(tar, { name: CONTENTS, bytes: Buffer.from(JSON.stringify(hashes)) });
  tar.finalize();
}

/** Answers the hash of what was added. */
async function add(tar: ReturnType<typeof pack>, entry: Entry): Promise<string> {
  const hash = createHash('sha256');
  const size = 'bytes' in entry ? entry.bytes.length : entry.size;
  const sink = tar.entry({ name: entry.name, size });
  const chunks = 'bytes' in entry ? [entry.bytes] : exactly(entry.path, entry.size);
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (!sink.write(chunk)) await new Promise((drained) => sink.once('drain', drained));
  }
  await new Promise<void>((done, failed) => sink.once('error', failed).end(done));
  return hash.digest('hex');
}

/** A file of a running server may shrink or grow under our hands: the write-ahead log mends what is short, and what is long is not ours (PostgreSQL manual §25.3.4). */
async function* exactly(path: string, size: number): AsyncIterable<Buffer> {
  let left = size;
  if (size > 0) {
    for await (const chunk of createReadStream(path, { end: size - 1 }) as AsyncIterable<Buffer>) {
      left -= chunk.length;
      yield chunk;
    }
  }
  for (const zeros = Buffer.alloc(65_536); left > 0; left -= Math.min(left, zeros.length)) yield zeros.subarray(0, Math.min(left, zeros.length));
}

type Take = (name: string, content: Readable) => Promise<void>;

/** Reads an archive through, each entry in turn, and holds each against its hash. Throws where one byte of it is not what was written. */
async function throughArchive(path: string, key: Buffer | null, take: Take): Promise<void> {
  const found: Record<string, string> = {};
  let expected: Hashes | undefined;
  const tar = extract();
  tar.on('entry', (header: Headers, content: PassThrough, next: (error?: unknown) => void) => {
    const hash = createHash('sha256');
    const listed: Buffer[] = [];
    content.on('data', (chunk: Buffer) => hash.update(chunk));
    if (header.name === CONTENTS) {
      content.on('data', (chunk: Buffer) => listed.push(chunk)).on('end', () => {
        expected = JSON.parse(Buffer.concat(listed).toString()) as Hashes;
        next();
      });
      return;
    }
    const taken = content.pipe(new PassThrough());
    take(header.name, taken).then(() => {
      found[header.name] = hash.digest('hex');
      next();
    }, next);
  });
  await pipeline(createReadStream(path), key ? new OpenedFrames(key) : new PassThrough(), createZstdDecompress(), tar);
  const same = expected && Object.keys(expected).length === Object.keys(found).length && Object.entries(expected).every(([name, hash]) => found[name] === hash);
  if (!same) throw new OperatorError('The backup was changed or damaged: it does not hold what it says it holds.');
}

/** Reads an archive through and keeps nothing: what was just written is what can be read again. */
export const checkArchive = (path: string, key: Buffer | null): Promise<void> =>
  throughArchive(path, key, (_, content) => readThrough(content));

/** Unpacks an archive: `placeOf` says where each entry goes; `null` leaves it out, and reads it all the same. */
export const unpackArchive = (path: string, key: Buffer | null, placeOf: (name: string) => string | null): Promise<void> =>
  throughArchive(path, key, async (name, content) => {
    const place = placeOf(safe(name));
    if (place === null) return readThrough(content);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await pipeline(content, createWriteStream(place, { mode: 0o600, flush: true }));
  });

const readThrough = async (content: Readable): Promise<void> => {
  for await (const chunk of content) void chunk;
};

/** An archive is ours and sealed; its names are still read as if they were not. */
function safe(name: string): string {
  if (name.startsWith('/') || name.split('/').includes('..')) throw new OperatorError('The backup was changed or damaged.');
  return join(name);
}
