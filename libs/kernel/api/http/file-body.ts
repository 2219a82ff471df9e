import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { boundaryOf } from './form-file';
import { SpooledFile } from './spooled-file';

const MULTIPART = 'multipart/form-data';

/** What files a route takes. */
export interface FileRule {
  /** Media types, without parameters. */
  readonly types: readonly string[];
  /** Largest content, in bytes. */
  readonly largest: number;
  /** Set aside on disk as it comes, instead of kept in memory. Of a form alone. */
  readonly spooled?: true;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    file?: FileRule;
  }
  interface FastifyRequest {
    /** The file that was set aside for this call. */
    spooled?: SpooledFile;
  }
}

/** The one file of a request, whole. */
export class FileBody {
  constructor(readonly content: Buffer) {}
}

/** Lets a route take one file instead of JSON: raw, or as the only `file` of a multipart form. Its body is then a `FileBody`, or a `SpooledFile`. */
export const AcceptsFile = (file: FileRule): MethodDecorator => RouteConfig({ file });

/** Room for the part's own headers around the content. */
const FORM_OVERHEAD = 16 * 1024;

const refusal = (statusCode: number): Error => Object.assign(new Error('file refused'), { statusCode });

const mediaType = (request: FastifyRequest): string => (request.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();

/** Teaches Fastify about files: taken by the routes that say so, 415 everywhere else; larger than the route allows, 413. */
export function acceptFiles(fastify: FastifyInstance, spoolFolder: string): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const rule = request.is404 ? undefined : request.routeOptions.config.file;
    const type = mediaType(request);
    if (rule && type !== '' && type !== MULTIPART && !rule.types.includes(type)) throw refusal(415);
    if (rule?.spooled) reply.raw.once('close', () => void request.spooled?.discard());
  });
  fastify.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.is404) return undefined;
    const rule = request.routeOptions.config.file;
    if (!rule) throw refusal(415);
    if (rule.spooled) return spool(request, payload, rule, spoolFolder);
    if (mediaType(request) !== MULTIPART) return new FileBody(await read(payload, rule.largest));
    return fileOf(await read(payload, rule.largest + FORM_OVERHEAD), request.headers['content-type'] ?? '', rule);
  });
}

/** Set aside, and taken away when the call has been answered or its caller has gone. */
async function spool(request: FastifyRequest, payload: IncomingMessage, { largest }: FileRule, folder: string): Promise<SpooledFile> {
  const contentType = request.headers['content-type'] ?? '';
  const boundary = boundaryOf(contentType);
  if (!boundary) throw refusal(400);
  if (Number(payload.headers['content-length']) > largest + FORM_OVERHEAD) throw refusal(413);
  const file = SpooledFile.in(folder);
  request.spooled = file;
  // Left open when refused: a destroyed request could not be answered.
  await file.fill(folder, payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, boundary, largest);
  return file;
}

async function read(payload: IncomingMessage, largest: number): Promise<Buffer> {
  if (Number(payload.headers['content-length']) > largest) throw refusal(413);
  const chunks: Buffer[] = [];
  let length = 0;
  // Left open when refused: a destroyed request could not be answered.
  for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) throw refusal(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The platform's own multipart parser (RFC 7578): a form that it cannot read, or that holds anything but one `file`, is unreadable. */
async function fileOf(form: Buffer, contentType: string, { largest }: FileRule): Promise<FileBody> {
  const fields = await new Response(new Uint8Array(form), { headers: { 'content-type': contentType } }).formData().catch(() => null);
  const [file, ...others] = fields ? [...fields.entries()] : [];
  if (file?.[0] !== 'file' || typeof file[1] === 'string' || others.length > 0) throw refusal(400);
  if (file[1].size > largest) throw refusal(413);
  return new FileBody(Buffer.from(await file[1].arrayBuffer()));
}
