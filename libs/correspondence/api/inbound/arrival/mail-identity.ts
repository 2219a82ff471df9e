import { createHash, type Hash } from 'node:crypto';

const CR = 0x0d;
const LF = 0x0a;

/** Headers that say which message it is. The others tell of its way to us, which may have been more than one. */
const SAME = ['message-id', 'from', 'to', 'date', 'subject'];

/** Room for the longest header block that is looked into. */
const LONGEST_HEADERS = 512 * 1024;

/** What makes the same message come again one item (api.md, « Mail »). */
export interface MailIdentity {
  /** SHA-256 of the bytes as they came. */
  readonly raw: Buffer;
  /** SHA-256 of its Message-ID and content, whatever way it took; `null` without a Message-ID. */
  readonly content: Buffer | null;
}

/** Tells a message by its bytes, and by its Message-ID and content. */
export function mailIdentity(raw: Buffer): MailIdentity {
  return { raw: createHash('sha256').update(raw).digest(), content: contentHash(raw) };
}

function contentHash(raw: Buffer): Buffer | null {
  const end = headersEnd(raw);
  const headers = headersOf(raw.subarray(0, end).toString('latin1'));
  if (!headers.has('message-id')) return null;
  const told = SAME.map((name) => headers.get(name) ?? '').join('\n');
  const hash = createHash('sha256').update(told).update('\n\n');
  hashContent(hash, raw.subarray(end));
  return hash.digest();
}

/** Where the header block ends: before the first empty line. */
function headersEnd(raw: Buffer): number {
  const looked = raw.subarray(0, LONGEST_HEADERS);
  const ends = [looked.indexOf('\r\n\r\n'), looked.indexOf('\n\n')].filter((at) => at !== -1);
  return ends.length > 0 ? Math.min(...ends) : looked.length;
}

/** The first of each header, unfolded (RFC 5322 §2.2.3). */
function headersOf(block: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replaceAll(/\r?\n(?=[ \t])/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).replaceAll(/\s+/g, ' ').trim());
  }
  return headers;
}

/** Hashes the content with one kind of line end and none at its edges: mail servers change them on the way. */
function hashContent(hash: Hash, content: Buffer): void {
  let [at, end] = [0, content.length];
  while (isLineEnd(content[at])) at += 1;
  while (end > at && isLineEnd(content[end - 1])) end -= 1;
  const kept = content.subarray(0, end);
  for (let cr = kept.indexOf('\r\n', at); cr !== -1; cr = kept.indexOf('\r\n', at)) {
    hash.update(kept.subarray(at, cr));
    at = cr + 1;
  }
  hash.update(kept.subarray(at));
}

const isLineEnd = (byte: number | undefined): boolean => byte === CR || byte === LF;
