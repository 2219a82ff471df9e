import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Whether a state-changing call may come from another site: it lacks our own header, or the browser says so
 * (`Origin`, `Sec-Fetch-Site`; api.md, « Session »). Programs that send neither are accepted with the header.
 */
export function isForeign(request: FastifyRequest, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  if (request.headers['x-requested-with'] !== 'phare') return true;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITES.has(site)) return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return origin !== ownOrigin && hostOf(origin) !== request.headers.host;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
