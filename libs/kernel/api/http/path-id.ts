import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception';

/** An identifier in the path. What is not one names nothing: 404, like an id that does not exist. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string | undefined> }>>();
  const id = params[name];
  if (id === undefined || !isUUID(id)) throw new ProblemException('not_found');
  return id;
});
