import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';

/** The Nil UUID (RFC 9562 §5.9): no row ever has it. */
const NO_ROW = '00000000-0000-0000-0000-000000000000';

/**
 * An identifier in the path. What is not a UUID names nothing, and becomes the id of nothing: the route then answers 404
 * in its turn, after the body and `If-Match` were looked at (api.md, « The first that applies »).
 */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string | undefined> }>>();
  const id = params[name];
  return id !== undefined && isUUID(id) ? id : NO_ROW;
});
