import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** The largest spreadsheet of organisations imaginable, unpacked. */
const LARGEST_UNPACKED = 20 * 1024 * 1024;
const MOST_ENTRIES = 500;
/** Far wider and longer than an import may be; a sheet that claims more would fill the memory with empty cells. */
const MOST_ROWS = 20_000;
const WIDEST_COLUMN = /^[A-Z]{1,2}$/;

/** ZIP records (APPNOTE.TXT §4.3.12 and §4.3.16): signatures and lengths of their fixed parts. */
const END = { signature: 0x06054b50, length: 22, longestComment: 65_535 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const [STORED, DEFLATED, ENCRYPTED] = [0, 8, 1];

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Whether a spreadsheet is what it says: every part unpacks to its stated size, all of them within reason, and no cell
 * is placed beyond the size of an import. Guards the parser from archives that swell and from sheets that lie.
 */
export async function isHonestArchive(file: Buffer): Promise<boolean> {
  try {
    const entries = entriesOf(file);
    if (!entries || new Set(entries.map(({ name }) => name)).size !== entries.length) return false;
    if (entries.reduce((total, { unpacked }) => total + unpacked, 0) > LARGEST_UNPACKED) return false;
    for (const entry of entries) {
      const content = await contentOf(file, entry);
      if (!content || (/\.(xml|rels)$/i.test(entry.name) && !isHonestXml(content.toString('utf8')))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function entriesOf(file: Buffer): readonly Entry[] | null {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'), Math.max(0, file.length - END.length));
  if (end < 0 || file.length - end > END.length + END.longestComment) return null;
  const count = file.readUInt16LE(end + 8);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let index = 0, at = file.readUInt32LE(end + 16); index < count; index += 1) {
    if (file.readUInt32LE(at) !== ENTRY.signature) return null;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + ENTRY.length, at + ENTRY.length + nameLength),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += ENTRY.length + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

async function contentOf(file: Buffer, { flags, method, packed, unpacked, offset }: Entry): Promise<Buffer | null> {
  if (flags & ENCRYPTED || file.readUInt32LE(offset) !== LOCAL.signature) return null;
  const start = offset + LOCAL.length + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (method === STORED) return data.length === unpacked ? data : null;
  if (method !== DEFLATED) return null;
  const content = await inflate(data, { maxOutputLength: Math.max(1, unpacked) });
  return content.length === unpacked ? content : null;
}

function isHonestXml(xml: string): boolean {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return false;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^<]*/g)) {
    for (const [, , double, single] of tag.matchAll(/\sr\s*=\s*("([^"]*)"|'([^']*)')?/g)) if (!isNearby(double ?? single)) return false;
  }
  return true;
}

function isNearby(reference: string | undefined): boolean {
  const [, column = '', row = ''] = /^([A-Z]*)(\d{1,7})$/.exec(reference ?? '') ?? [];
  return row !== '' && Number(row) <= MOST_ROWS && (column === '' || WIDEST_COLUMN.test(column));
}
