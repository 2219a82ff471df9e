import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { FileView } from './file-view';
import { contentOf, zipEntries, type ZipEntry } from './zip-directory';

/** More than any document of ten megabytes holds, and less than would fill a disk or a memory. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const LARGEST_PART = 100 * 1024 * 1024;
/** Parts that are read, to look for what would run: no honest one is larger. */
const LARGEST_READ = 1024 * 1024;

/** What a document runs, or loads when it is opened: macros, add-ins, controls, packaged programs. */
const ACTIVE_PART = /(^|\/)(vbaproject[^/]*|vbadata\.xml|macrosheets|activex|customui\d*|basic|scripts|oleobject[^/]*\.bin|[^/]*\.(exe|dll|com|scr|js|vbs|bat|cmd|ps1|jar|hta|lnk|msi|html?|svg))(\/|$)/i;
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|ms-office\.activeX|oleObject/i;
/** A template, or an object, that is fetched from elsewhere as soon as the document is opened. */
const FETCHED = /<[^<>]*\/(attachedTemplate|oleObject|frame|subDocument)"[^<>]*TargetMode\s*=\s*["']External|<[^<>]*TargetMode\s*=\s*["']External["'][^<>]*\/(attachedTemplate|oleObject|frame|subDocument)"/i;

const isPath = (name: string): boolean => name !== '' && !/^[/\\]|\\|\0|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name);

/** Word or Excel (ECMA-376, part 2): its parts, and nothing in them that runs. */
export const isOpenXml = (main: string) => (file: FileView): Promise<boolean> =>
  documentIn(file, async (entries) => {
    if (!entries.some(({ name }) => name === main)) return false;
    const types = entries.find(({ name }) => name === '[Content_Types].xml');
    if (!types || ACTIVE_TYPE.test(await textOf(file, types))) return false;
    for (const relations of entries.filter(({ name }) => name.toLowerCase().endsWith('.rels'))) if (FETCHED.test(await textOf(file, relations))) return false;
    return true;
  });

const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';

/** OpenDocument text: its type comes first, stored as it is (ODF 1.3, part 2, §3.3). */
export const isOpenText = (file: FileView): Promise<boolean> =>
  documentIn(file, async (entries) => {
    const type = entries.find(({ name, at }) => name === 'mimetype' && at === 0);
    if (type?.method !== 0 || (await textOf(file, type)) !== OPEN_TEXT) return false;
    return entries.some(({ name }) => name === 'content.xml') && !entries.some(({ name }) => name.toLowerCase() === 'meta-inf/encryption.xml');
  });

async function documentIn(file: FileView, holds: (entries: readonly ZipEntry[]) => Promise<boolean>): Promise<boolean> {
  const entries = await zipEntries(file);
  if (!entries?.every(({ name }) => isPath(name) && !ACTIVE_PART.test(name))) return false;
  if (entries.reduce((total, { size }) => total + size, 0) > LARGEST_UNPACKED) return false;
  for (const entry of entries) if (!(await unpacksAsTold(file, entry))) return false;
  return holds(entries);
}

/** A part unpacked and thrown away: what a directory says of sizes is only what it says. */
async function unpacksAsTold(file: FileView, entry: ZipEntry): Promise<boolean> {
  if (entry.size > LARGEST_PART) return false;
  let length = 0;
  try {
    for await (const piece of await unpacked(file, entry)) if ((length += piece.length) > entry.size) return false;
  } catch {
    return false;
  }
  return length === entry.size;
}

async function textOf(file: FileView, entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of await unpacked(file, entry)) {
    pieces.push(piece);
    if ((length += piece.length) > LARGEST_READ) break;
  }
  const bytes = Buffer.concat(pieces);
  return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
}

async function unpacked(file: FileView, entry: ZipEntry): Promise<AsyncIterable<Buffer>> {
  const content = await contentOf(file, entry);
  const packed = content === null ? Readable.from([]) : file.stream(content, entry.compressed);
  // What goes wrong is told by the stream that is read; left before its end, both are let go.
  return entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined);
}
