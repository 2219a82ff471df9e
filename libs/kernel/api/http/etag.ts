import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception';

/** Says which version an answer is: a strong entity tag, `"3"` (RFC 9110 §8.8.3). */
export const tag = (reply: FastifyReply, version: number): void => void reply.header('etag', `"${version}"`);

/**
 * The version a change starts from, read from `If-Match`. 428 when the header is missing (RFC 6585 §3);
 * anything that is not one strong tag of ours matches no version, so the comparison answers 412.
 */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new ProblemException('version_required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  return version === undefined ? Number.NaN : Number(version);
}
