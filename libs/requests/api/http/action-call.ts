import { expectedVersion, idempotentCall, ProblemException } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { ActionCall } from '../actions/request-action';

/** Reads who acts on what, from which version. An id that is none names nothing: 404. */
export function actionCall(actor: SignedInActor, requestId: string, request: FastifyRequest): ActionCall {
  const idempotency = idempotentCall(request.headers['idempotency-key'], actor.personId, `${request.method} ${request.url}`, request.body);
  const version = expectedVersion(request);
  if (!isUUID(requestId)) throw new ProblemException('not_found');
  return { actor, requestId, expectedVersion: version, idempotency };
}
