import { idempotentCall, type IdempotentCall } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';

/** The idempotency key of a call on an e-mail, the caller's own. */
export const mailKey = (actor: SignedInActor, request: FastifyRequest): IdempotentCall | null =>
  idempotentCall(request.headers['idempotency-key'], actor.personId, `${request.method} ${request.url}`, request.body);
