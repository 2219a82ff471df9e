/** What a form says of the one file that it holds (RFC 7578 §4.2), as it was sent. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
}

/** A form that cannot be read, or a file that is too large. */
export class FormRefusal extends Error {
  constructor(readonly statusCode: 400 | 413) {
    super('form refused');
  }
}

const LONGEST_HEADERS = 8 * 1024;
const LONGEST_EDGE = 1024;
const CRLF = Buffer.from('\r\n');
const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/** The boundary of a form, from its content type (RFC 2046 §5.1.1); `null` when it names none. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?![^\s;]))/i.exec(contentType) ?? [];
  return quoted ?? bare ?? null;
}

/** What comes, held until enough of it has come. Never more than is asked for and one chunk. */
class Held {
  private bytes: Buffer = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  /** Waits for more. A form that stops here is unreadable. */
  async more(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done) throw new FormRefusal(400);
    this.bytes = this.bytes.length === 0 ? value : Buffer.concat([this.bytes, value]);
  }

  /** Takes what comes before `mark`, and the mark away; at most `most` bytes. */
  async before(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.bytes.indexOf(mark);
      if (at > most || (at < 0 && this.bytes.length > most + mark.length)) throw new FormRefusal(400);
      if (at >= 0) return this.take(at, mark.length);
      await this.more();
    }
  }

  /** Takes what is surely before `mark`: whether the mark came right after it, and what that was. */
  async piece(mark: Buffer): Promise<{ readonly ended: boolean; readonly bytes: Buffer }> {
    for (;;) {
      const at = this.bytes.indexOf(mark);
      if (at >= 0) return { ended: true, bytes: this.take(at, mark.length) };
      const sure = this.bytes.length - mark.length + 1;
      if (sure > 0) return { ended: false, bytes: this.take(sure, 0) };
      await this.more();
    }
  }

  async exactly(length: number): Promise<Buffer> {
    while (this.bytes.length < length) await this.more();
    return this.take(length, 0);
  }

  /** Reads the rest, which may hold nothing but a line break or a short epilogue. */
  async end(): Promise<void> {
    let length = this.bytes.length;
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) length += next.value.length;
    if (length > LONGEST_EDGE) throw new FormRefusal(400);
  }

  private take(length: number, after: number): Buffer {
    const taken = this.bytes.subarray(0, length);
    this.bytes = this.bytes.subarray(length + after);
    return taken;
  }
}

/**
 * Reads a form that holds one `file` and nothing else, as it comes: its content is given to `write` piece by piece and kept nowhere.
 * The platform's own parser keeps the whole form in memory.
 * @throws FormRefusal for any other form, and as soon as the file is larger than `largest`.
 */
export async function readFormFile(source: AsyncIterable<Buffer>, boundary: string, largest: number, write: (piece: Buffer) => Promise<void>): Promise<FormFile> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const held = new Held(withLineBreak(source));
  await held.before(delimiter, LONGEST_EDGE);
  if (!(await held.exactly(CRLF.length)).equals(CRLF)) throw new FormRefusal(400);
  const file = fileOf(await held.before(END_OF_HEADERS, LONGEST_HEADERS));
  let length = 0;
  for (let ended = false; !ended; ) {
    const piece = await held.piece(delimiter);
    length += piece.bytes.length;
    if (length > largest) throw new FormRefusal(413);
    if (piece.bytes.length > 0) await write(piece.bytes);
    ended = piece.ended;
  }
  if ((await held.exactly(2)).toString('latin1') !== '--') throw new FormRefusal(400);
  await held.end();
  return file;
}

/** The first delimiter follows no line break (RFC 2046 §5.1.1): one is put there, so that all are found alike. */
async function* withLineBreak(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield CRLF;
  yield* source;
}

const header = (headers: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1] ?? '';
const parameter = (value: string, name: string): string | undefined => new RegExp(`;[ \\t]*${name}="((?:\\\\"|[^"])*)"`, 'i').exec(value)?.[1];

/** What browsers escape in a name, given back (WHATWG HTML, « multipart/form-data encoding algorithm »). */
const unescaped = (name: string): string => name.replace(/\\"|%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');

function fileOf(bytes: Buffer): FormFile {
  const headers = utf8(bytes).replaceAll('\r\n', '\n');
  const disposition = header(headers, 'content-disposition');
  const name = parameter(disposition, 'filename');
  if (!/^form-data\s*;/i.test(disposition) || parameter(disposition, 'name') !== 'file' || name === undefined) throw new FormRefusal(400);
  return { name: unescaped(name), type: header(headers, 'content-type').split(';', 1).join('').trim().toLowerCase() };
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormRefusal(400);
  }
}
