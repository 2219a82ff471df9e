import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localeOf } from '@phare/kernel/domain';
import PostalMime from 'postal-mime';
import { listPage, type ListedMessage, messagePage, STYLE } from './inbox-pages';
import { messageNames, readMessage } from './received-message';

export interface InboxViewerOptions {
  readonly folder: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
}

export interface InboxViewer {
  /** Address to open in a browser on this machine. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const NEWEST = 200;
const HTML = 'text/html; charset=utf-8';
const NOT_FOUND: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Introuvable · Not found' };

/** The message is somebody's text: nothing in it may run, load or frame anything. */
const HEADERS = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Pages to read the messages of an inbox folder, on loopback, read only. */
export async function startInboxViewer({ folder, port = 0 }: InboxViewerOptions): Promise<InboxViewer> {
  const server = createServer((request, response) => {
    void answerTo(request, folder)
      .catch((): Answer => ({ ...NOT_FOUND, status: 500, body: 'Illisible · Unreadable' }))
      .then(({ status, type, body }) => response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(request.method === 'HEAD' ? undefined : body));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop };
}

async function answerTo(request: IncomingMessage, folder: string): Promise<Answer> {
  // A page elsewhere may point a name of its own at 127.0.0.1 (DNS rebinding): only our own names are answered.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return NOT_FOUND;
  if (request.method !== 'GET' && request.method !== 'HEAD') return { ...NOT_FOUND, status: 405 };
  const locale = localeOf(request.headers['accept-language']);
  const path = request.url?.split('?')[0] ?? '/';
  if (path === '/') return { status: 200, type: HTML, body: listPage(await newest(folder), locale) };
  const [, name = '', raw] = /^\/messages\/([^/]+)(\/raw)?$/.exec(path) ?? [];
  const message = await readMessage(folder, name);
  if (message === undefined) return NOT_FOUND;
  if (raw) return { status: 200, type: 'message/rfc822', body: message };
  return { status: 200, type: HTML, body: messagePage({ name, email: await PostalMime.parse(message) }, locale) };
}

async function newest(folder: string): Promise<ListedMessage[]> {
  const names = (await messageNames(folder)).slice(0, NEWEST);
  const listed = await Promise.all(names.map(async (name) => ({ name, raw: await readMessage(folder, name) })));
  return Promise.all(listed.flatMap(({ name, raw }) => (raw ? [PostalMime.parse(raw).then((email) => ({ name, email }))] : [])));
}
