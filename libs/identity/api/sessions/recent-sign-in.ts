import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { actorOf, ProblemException } from '@phare/kernel/api';
import type { FastifyRequest } from 'fastify';
import { MachineClock } from '../machine/machine-clock';

/** Seconds of machine time. */
const RECENT = 600;

/** Refuses whoever last proved who they are more than ten minutes ago: a session left open must not be enough to take an account over (ASVS 5.0, 7.5.1). */
@Injectable()
export class RecentSignInGuard implements CanActivate {
  constructor(private readonly clock: MachineClock) {}

  canActivate(context: ExecutionContext): boolean {
    const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    const since = actor.kind === 'person' && actor.session?.authenticatedAt;
    if (since && this.clock.now().getTime() - since.getTime() <= RECENT * 1000) return true;
    throw new ProblemException('recent_sign_in_required');
  }
}

/** The route changes what an account is proved with: `POST /api/session/confirm` first, when the sign-in is older than ten minutes. */
export const NeedsRecentSignIn = (): MethodDecorator & ClassDecorator => applyDecorators(UseGuards(RecentSignInGuard));
