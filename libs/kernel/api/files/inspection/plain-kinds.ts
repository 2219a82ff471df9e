import type { FileView } from './file-view';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_CHUNKS = 10_000;

/** PDF, from its first byte (ISO 32000-2 §7.5.2) to an end within the last kilobyte (§7.5.5). */
export async function isPdf(file: FileView): Promise<boolean> {
  const end = await file.bytes(Math.max(0, file.size - 1024), 1024);
  return /^%PDF-[12]\.\d/.test((await file.bytes(0, 8)).toString('latin1')) && end.includes('%%EOF');
}

/** JPEG: segments one after the other until the image begins (ITU-T T.81, annex B). */
export async function isJpeg(file: FileView): Promise<boolean> {
  if ((await file.bytes(0, 2)).toString('hex') !== 'ffd8') return false;
  let at = 2;
  for (let segments = 0; segments < MOST_CHUNKS; segments += 1) {
    const head = await file.bytes(at, 4);
    if (head.length < 4 || head[0] !== 0xff) return false;
    const [, marker = 0] = head;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return true;
    // Neither a start, an end, nor a marker without length belongs before the image.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) return false;
    at += 2 + head.readUInt16BE(2);
  }
  return false;
}

/** PNG: chunks from the header to the end, and nothing after it (W3C PNG, §5). */
export async function isPng(file: FileView): Promise<boolean> {
  if (!(await file.bytes(0, 8)).equals(PNG)) return false;
  let at = PNG.length;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks += 1) {
    const head = await file.bytes(at, 8);
    if (head.length < 8) return false;
    const type = head.toString('latin1', 4);
    if (!/^[A-Za-z]{4}$/.test(type) || (chunks === 0) !== (type === 'IHDR')) return false;
    at += 12 + head.readUInt32BE(0);
    if (type === 'IEND') return at === file.size;
  }
  return false;
}

const CONTROLS = new Set(Array.from({ length: 32 }, (_, code) => code).filter((code) => !'\t\n\f\r'.includes(String.fromCharCode(code))));

/** Text: no control character but tabs and line breaks. Any encoding that keeps to this: what old notepads write is taken too. */
export async function isText(file: FileView): Promise<boolean> {
  for await (const piece of file.stream(0, file.size) as AsyncIterable<Buffer>) if (piece.some((byte) => CONTROLS.has(byte) || byte === 0x7f)) return false;
  return true;
}
