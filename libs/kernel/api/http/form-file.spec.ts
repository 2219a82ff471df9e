import { boundaryOf, readFormFile } from './form-file';

const BOUNDARY = 'limite-7';
const FILE_HEADERS = ['Content-Disposition: form-data; name="file"; filename="procès-verbal.pdf"', 'Content-Type: application/pdf'];
const form = (content: Buffer | string, headers: readonly string[] = FILE_HEADERS, end = '--\r\n'): Buffer =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}${end}`)]);

async function* chunks(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(bytes: Buffer, { largest = 100_000, length = 1_000 } = {}) {
  const pieces: Buffer[] = [];
  const file = await readFormFile(chunks(bytes, length), BOUNDARY, largest, async (piece) => void pieces.push(Buffer.from(piece)));
  return { ...file, content: Buffer.concat(pieces) };
}

describe('a form with one file', () => {
  const TRICKY = Buffer.from(`un\r\n--limite-\r\n--limite\r\r\n\r\n--deux`);

  it.each([1, 2, 3, 7, 40, 5_000])('is read as it was sent, in chunks of %i bytes', async (length) => {
    expect(await read(form(TRICKY), { length })).toEqual({ name: 'procès-verbal.pdf', type: 'application/pdf', content: TRICKY });
    expect((await read(form(''), { length })).content).toHaveLength(0);
  });

  it('gives back what browsers escape in a name', async () => {
    const named = (filename: string) => read(form('x', [`Content-Disposition: form-data; name="file"; filename="${filename}"`]));
    expect((await named('un %22mot%22.txt')).name).toBe('un "mot".txt');
    expect((await named('un \\"mot\\".txt')).name).toBe('un "mot".txt');
    expect(await named('x.txt')).toMatchObject({ type: '' });
  });

  it('may hold as much as it is allowed, and not one byte more', async () => {
    expect((await read(form(Buffer.alloc(500)), { largest: 500 })).content).toHaveLength(500);
    await expect(read(form(Buffer.alloc(501)), { largest: 500 })).rejects.toMatchObject({ statusCode: 413 });
  });

  it('stops at the first piece too many, whatever is still to come', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      yield form('').subarray(0, -16);
      for (;;) yield Buffer.alloc(1_000, 'x');
    }
    await expect(readFormFile(endless(), BOUNDARY, 50_000, async () => undefined)).rejects.toMatchObject({ statusCode: 413 });
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no boundary', Buffer.from('coucou')],
    ['a long preamble', Buffer.concat([Buffer.alloc(5_000, 'x'), form('x')])],
    ['no end', form('x').subarray(0, -6)],
    ['a second part', form('x', FILE_HEADERS, `\r\n${FILE_HEADERS.join('\r\n')}\r\n\r\ny\r\n--${BOUNDARY}--`)],
    ['a long epilogue', Buffer.concat([form('x'), Buffer.alloc(2_000, 'x')])],
    ['another field', form('x', ['Content-Disposition: form-data; name="fichier"; filename="a.pdf"'])],
    ['a field that is no file', form('x', ['Content-Disposition: form-data; name="file"'])],
    ['no disposition', form('x', ['Content-Type: application/pdf'])],
    ['a disposition of another kind', form('x', ['Content-Disposition: attachment; name="file"; filename="a.pdf"'])],
    ['headers without end', Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n`), Buffer.alloc(20_000, 'x')])],
    ['a name that is not UTF-8', Buffer.concat([Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="`), Buffer.from([0xff]), Buffer.from(`.pdf"\r\n\r\nx\r\n--${BOUNDARY}--`)])],
    ['ten thousand parts', Buffer.from(`--${BOUNDARY}\r\n${FILE_HEADERS.join('\r\n')}\r\n\r\nx\r\n`.repeat(10_000) + `--${BOUNDARY}--`)],
  ])('is unreadable with %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('the boundary of a form', () => {
  it.each<[string, string | null]>([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['multipart/form-data', null],
    ['multipart/form-data; boundary=', null],
    [`multipart/form-data; boundary=${'x'.repeat(71)}`, null],
  ])('of %s', (contentType, boundary) => expect(boundaryOf(contentType)).toBe(boundary));
});
