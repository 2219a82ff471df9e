import { randomBytes } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptFiles } from './file-body';
import { incomingFolder } from './spooled-file';
import type { Settings } from '../settings/settings';
import { parseQuery } from './query';
import { refusalOf, sendProblem } from '../problem/problem.filter';

/** The largest body: the longest description, every character escaped, with room to spare. Files come by another route. */
const LARGEST_BODY = 256 * 1024;

declare module 'fastify' {
  interface FastifyReply {
    /** One fresh nonce per answer, for the style elements that the web app creates. */
    nonce: string;
  }
}

/** An answer of the API is data: nothing of it is to be run, framed, or resolved against an address. */
const OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

/** A page runs our own scripts alone; text becomes markup by Angular's hand and no other (W3C Trusted Types). */
const ofPage = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler phare#worker',
  ].join('; ');

/** What every answer carries, data or page (OWASP Secure Headers; ASVS 5.0 §3.4). */
const ALWAYS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  'cache-control': 'no-store',
};
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

const isData = (url: string): boolean => /^\/api(\/|\?|$)/.test(url);

function secure(request: FastifyRequest, reply: FastifyReply, https: boolean): void {
  void reply.headers(https ? { ...ALWAYS, ...HTTPS_ONLY } : ALWAYS);
  if (isData(request.url)) return void reply.header('content-security-policy', OF_DATA);
  reply.nonce = randomBytes(16).toString('base64');
  void reply.header('content-security-policy', ofPage(reply.nonce));
}

/** An address that cannot be read: refused before any hook has run. */
const refuseAddress = (https: boolean) => (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
  secure(request, reply, https);
  sendProblem(reply, request, refusalOf(error));
};

const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** Reads a body as JSON, refusing bytes that are not UTF-8 instead of replacing them (RFC 8259 §8.1). */
function parseJson(_: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void): void {
  if (body.length === 0) return done(null, undefined);
  try {
    done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    done(Object.assign(new Error('unreadable body'), { statusCode: 400 }));
  }
}

/** Fastify as every answer needs it: security headers, strict JSON, problem documents even where Nest is not reached. */
export function fastifyAdapter({ publicUrl, trustedProxies }: Pick<Settings, 'publicUrl' | 'trustedProxies'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    // `request.ip` is what limits are counted by: the last address that no trusted proxy stands for.
    trustProxy: ['loopback', ...trustedProxies],
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
    frameworkErrors: refuseAddress(isHttps(publicUrl)),
  });
}

/** What must be in place before routes are: parsers, headers, error handler. */
export function prepare(application: NestFastifyApplication, { publicUrl, dataDir }: Pick<Settings, 'publicUrl' | 'dataDir'>): void {
  const fastify = application.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const https = isHttps(publicUrl);
  // First of all hooks: what a later one refuses carries the headers too.
  fastify.addHook('onRequest', async (request, reply) => secure(request, reply, https));
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseJson as never);
  acceptFiles(fastify, incomingFolder(dataDir));
}
