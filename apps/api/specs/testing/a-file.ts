import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import type { Answer, Json, TestApplication } from './test-application';

/** A file as a browser sends it. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the browser says it is. */
  readonly type?: string;
}

export const PDF: SentFile = { name: 'Règlements généraux.pdf', type: 'application/pdf', content: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n' };

/** Joins a file to a request, from the version it was read at. */
export async function attach(app: TestApplication, request: Json, { name, content, type = '' }: SentFile, { as, ifMatch = request.version, headers = {} }: { as: string; ifMatch?: number | string; headers?: Readonly<Record<string, string>> }): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))], { type }), name);
  const sent = new Response(form);
  return app.post(`/requests/${request.id}/attachments`, { as, ifMatch, raw: Buffer.from(await sent.arrayBuffer()), headers: { 'content-type': sent.headers.get('content-type') ?? '', ...headers } });
}

/** Joins a file, and answers the request as it then is. Throws when it was refused. */
export async function attached(app: TestApplication, request: Json, file: SentFile, as: string): Promise<Json> {
  const { status, body } = await attach(app, request, file, { as });
  if (status !== 201) throw new Error(`${file.name} was refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Downloads a file as its bytes. */
export async function download(app: TestApplication, request: Json, id: string, as: string): Promise<{ readonly status: number; readonly headers: Headers; readonly content: Buffer }> {
  const response = await fetch(`${app.url}/api/requests/${request.id}/attachments/${id}`, { headers: { cookie: await app.cookieOf(as) } });
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
}

/** Every file that the application holds on disk, set aside or kept. */
export async function filesOnDisk(app: TestApplication): Promise<string[]> {
  const found = await readdir(join(app.installed.installation.settings.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** One part of a ZIP file. */
export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** What its directory says of its size, where that is a lie. */
  readonly told?: number;
  readonly flags?: number;
}

/** A ZIP file, as office programs write theirs. */
export function zipOf(parts: readonly Part[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, told, flags = 0 } of parts) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    [20, flags, stored ? 0 : 8, 0, 0x21].forEach((value, index) => facts.writeUInt16LE(value, index * 2));
    [crc32(plain), packed.length, told ?? plain.length].forEach((value, index) => facts.writeUInt32LE(value, 10 + index * 4));
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

const TYPES = (main: string): Part => ({ name: '[Content_Types].xml', content: `<Types><Override PartName="/${main}" ContentType="application/xml"/></Types>` });
export const DOCX_PARTS: readonly Part[] = [TYPES('word/document.xml'), { name: '_rels/.rels', content: '<Relationships/>' }, { name: 'word/document.xml', content: '<w:document/>' }];
export const XLSX_PARTS: readonly Part[] = [TYPES('xl/workbook.xml'), { name: 'xl/workbook.xml', content: '<workbook/>' }];
export const ODT_PARTS: readonly Part[] = [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', content: '<office:document-content/>' }];

const chunk = (type: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), content])));
  return Buffer.concat([length, Buffer.from(type), content, check]);
};
export const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010806000000', 'hex')), chunk('IDAT', Buffer.alloc(10)), chunk('IEND', Buffer.alloc(0))]);
export const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffda0008010100003f00', 'hex'), Buffer.alloc(20, 0x55), Buffer.from('ffd9', 'hex')]);
