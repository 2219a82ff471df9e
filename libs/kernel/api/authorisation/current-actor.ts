import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the permission guard before any handler runs. */
    actor?: Actor;
  }
}

/** The actor of a request. Missing means that the guard did not run, which is a bug. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error('the permission guard has not identified the caller');
  return request.actor;
}

/** Hands the handler whoever calls. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(context.switchToHttp().getRequest<FastifyRequest>()));
