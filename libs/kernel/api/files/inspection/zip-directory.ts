import type { FileView } from './file-view';

/** One entry of a ZIP file, as its directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END_LENGTH = 22;
const END = 0x06054b50;
const ENTRY_LENGTH = 46;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const MOST_ENTRIES = 2_000;
const LARGEST_DIRECTORY = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Whether a ZIP directory ends the file: then some programs read as a ZIP what begins as something else. */
export async function endsAsZip(file: FileView): Promise<boolean> {
  const tail = await file.bytes(Math.max(0, file.size - END_LENGTH - 0xffff), END_LENGTH + 0xffff);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length) return true;
  return false;
}

/**
 * The entries of a ZIP file that is one and nothing else (PKWARE APPNOTE 6.3.10): from its first byte to its last, in one part, not encrypted, no entry over another.
 * `null` for any other. No file of ten megabytes needs ZIP64, a comment or another method than these.
 */
export async function zipEntries(file: FileView): Promise<readonly ZipEntry[] | null> {
  const end = await file.bytes(file.size - END_LENGTH, END_LENGTH);
  if (end.length < END_LENGTH || end.readUInt32LE(0) !== END || end.readUInt16LE(20) !== 0) return null;
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const onePart = end.readUInt16LE(4) === 0 && end.readUInt16LE(6) === 0 && end.readUInt16LE(8) === count;
  if (!onePart || count === 0 || count > MOST_ENTRIES || length > LARGEST_DIRECTORY || start + length + END_LENGTH !== file.size) return null;
  const entries = entriesOf(await file.bytes(start, length), count);
  return entries && (await layOut(file, entries, start)) ? entries : null;
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const nameEnd = at + ENTRY_LENGTH + directory.readUInt16LE(at + 28);
    if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return null;
    const name = directory.toString('utf8', at + ENTRY_LENGTH, nameEnd);
    entries.push({ name, method, compressed: directory.readUInt32LE(at + 20), size: directory.readUInt32LE(at + 24), at: directory.readUInt32LE(at + 42) });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return at === directory.length && new Set(entries.map(({ name }) => name.toLowerCase())).size === count ? entries : null;
}

/** Where the content of an entry begins; `null` when its own header is not there or says another name. */
export async function contentOf(file: FileView, { at, name }: ZipEntry): Promise<number | null> {
  const head = await file.bytes(at, LOCAL_LENGTH);
  if (head.length < LOCAL_LENGTH || head.readUInt32LE(0) !== LOCAL) return null;
  const nameLength = head.readUInt16LE(26);
  const own = await file.bytes(at + LOCAL_LENGTH, nameLength);
  return own.toString('utf8') === name ? at + LOCAL_LENGTH + nameLength + head.readUInt16LE(28) : null;
}

/** From the first byte on, and each after the one before (D. Fifield, « A better zip bomb », 2019: entries that share their bytes). */
async function layOut(file: FileView, entries: readonly ZipEntry[], directoryStart: number): Promise<boolean> {
  const inOrder = [...entries].sort((one, two) => one.at - two.at);
  let free = 0;
  for (const entry of inOrder) {
    const content = await contentOf(file, entry);
    if (content === null || entry.at < free || (free === 0 && entry.at !== 0)) return false;
    free = content + entry.compressed;
  }
  return free <= directoryStart;
}
