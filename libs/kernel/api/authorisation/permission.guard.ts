import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { awaitsSecondFactor, isPublic, localeOf, may, type Permission } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception';
import { isForeign } from './csrf';
import { PERMISSION } from './permission';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions.port';

/** Refuses by default: forgery first, then no session, then a right that nobody in this role has (api.md, « The first that applies »). */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isForeign(request, this.cookie.origin)) throw new ProblemException('csrf');
    request.actor = await this.sessions.identify(this.cookie.read(request), localeOf(request.headers['accept-language']));
    if (may(request.actor, permission)) return true;
    if (awaitsSecondFactor(request.actor, permission)) throw new ProblemException('second_factor_required');
    throw new ProblemException(request.actor.kind === 'anonymous' && !isPublic(permission) ? 'unauthenticated' : 'forbidden');
  }
}
