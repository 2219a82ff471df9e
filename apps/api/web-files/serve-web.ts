import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal, sendProblem, type Network } from '@phare/kernel/api';
import { preloadsOf } from './preloads';

const NONCE = '__CSP_NONCE__';
const NOW = '__DEMONSTRATION_NOW__';
const PROMISE = '__PROMISE__';
const SESSION = '__SESSION__';
/** After the scripts that every page starts with: they come first. */
const BODY_ENDS = '</body>';

/** A file whose name carries its own hash never changes. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string | null): string => (text ?? '').replace(/[&<>"]/g, (character) => ESCAPED[character] ?? '');

/** The page of the network: its name and how to reach it are there before any script runs. */
const pageOf = (page: string, { name, phone, email, timeZone, privacyOfficer, languages }: Network): string =>
  page
    .replaceAll('__NETWORK_NAME__', escaped(name))
    .replaceAll('__NETWORK_PHONE__', escaped(phone))
    .replaceAll('__NETWORK_EMAIL__', escaped(email))
    .replace('__NETWORK_TIME_ZONE__', escaped(timeZone))
    .replaceAll('__NETWORK_LANGUAGES__', escaped(languages.join(' ')))
    .replace('__PRIVACY_OFFICER__', () => escaped(privacyOfficer && JSON.stringify(privacyOfficer)));

interface WebPage {
  /** The network as it stands: its people may describe it anew. */
  readonly network: () => Network;
  /** What time it is here where that is not the device's time: in a demonstration. Empty elsewhere. */
  readonly now: () => string;
  /** The day promised for what is sent today, as both dates of an interval (ISO 8601-1 §5.5): a page kept from another day does not tell it. Empty where no policy says. */
  readonly promise: () => Promise<string>;
  /** Whether whoever asks for the page presents a session, alive or not. */
  readonly bearsSession: (request: FastifyRequest) => boolean;
}

/** Serves the built web app beside the API: its files, and its page at every other address, each time with a fresh nonce. */
export async function serveWeb(fastify: FastifyInstance, folder: string, { network, now, promise, bearsSession }: WebPage): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, index: false });
  const preloads = preloadsOf(folder);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> => {
    const [promised, session] = [await promise(), bearsSession(request)];
    const filled = pageOf(page, network()).replaceAll(NONCE, reply.nonce).replace(NOW, now()).replace(PROMISE, promised).replace(SESSION, session ? '' : 'none');
    return reply.type('text/html; charset=utf-8').send(filled.replace(BODY_ENDS, preloads(path, session) + BODY_ENDS));
  };
  fastify.get('/*', { exposeHeadRoute: true }, (request: FastifyRequest, reply: FastifyReply) => {
    const path = normalize((request.params as { '*': string })['*']);
    if (path === 'api' || path.startsWith('api/')) return sendProblem(reply, request, refusal('not_found'));
    if (path === 'index.html' || extname(path) === '') return sendPage(request, reply, `/${path}`);
    if (path.startsWith('..') || !existsSync(join(folder, path))) return sendProblem(reply, request, refusal('not_found'));
    void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    return reply.sendFile(path, { cacheControl: false });
  });
}
