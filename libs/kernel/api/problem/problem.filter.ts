import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { localeOf, type KernelProblemCode } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument } from './problem-document';
import { ProblemException, refusal, type Refusal } from './problem.exception';

const CODE_BY_STATUS: Readonly<Record<number, KernelProblemCode>> = {
  400: 'unreadable_body',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  // An address too long to be one of ours names nothing.
  414: 'not_found',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** PostgreSQL errors that mean « not now »: connection lost, shutting down, no room or no connection left, a lock or a time limit, deadlock, serialisation. */
const NOT_NOW = /^(08|57P0|57014|53|55P03|25P0[34]|40)/;

/** The disk of the files has no room (errno(3)). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** How the system says that PostgreSQL is not there, or no longer. */
const LOST_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What the driver says when it has no connection and no SQLSTATE. */
const LOST_CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
};

const sqlStateOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return LOST_SOCKET.has(error.code) ? '08006' : error.code;
  return error instanceof Error && LOST_CONNECTION.test(error.message) ? '08006' : '';
};

/** Where it happened, for the log. What PostgreSQL says may quote a value somebody typed: its code stands for it. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [sqlStateOf(error) ? `SQLSTATE ${sqlStateOf(error)}` : `${error.name}: ${error.message}`, ...frames].join('\n');
}

/** Refusals that somebody who probes would meet: each leaves a line in the log (ASVS 5.0, 16.3.2 and 16.3.3). */
const WATCHED: ReadonlySet<string> = new Set<KernelProblemCode>(['csrf', 'forbidden', 'too_many_requests', 'second_factor_required', 'recent_sign_in_required']);

/** Who tried what: an account and a route pattern, never an address, a query, a body or an id of a request. */
const attemptOf = (request: FastifyRequest, code: string): string =>
  `${code}: ${request.method} ${request.routeOptions.url ?? 'no route'}, ${request.actor?.kind === 'person' ? `account ${request.actor.accountId}` : 'no account'}`;

/** The refusal behind any error: ours, the framework's, the database's, or a bug. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ProblemException) return error.refusal;
  const status = statusOf(error);
  if (status !== undefined && status in CODE_BY_STATUS) return refusal(CODE_BY_STATUS[status] ?? 'internal');
  const code = sqlStateOf(error);
  return refusal(NOT_NOW.test(code) || NO_ROOM.has(code) ? 'unavailable' : 'internal');
}

/** Turns every error into `application/problem+json`. A bug is logged with its stack and told in one plain sentence. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const refused = refusalOf(error);
    sendProblem(http.getResponse<FastifyReply>(), request, refused);
    if (WATCHED.has(refused.code)) this.logger.warn(attemptOf(request, refused.code));
    if (refused.definition.status >= 500) this.logger.error(traceOf(error));
  }
}

/** Sends a problem document. Also used where Fastify fails before Nest is reached. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, refused: Refusal): void {
  if (refused.definition.status === 429 || refused.definition.status === 503) void reply.header('retry-after', '30');
  void reply
    .status(refused.definition.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(refused, localeOf(request.headers['accept-language']))));
}
