import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiPreconditionFailedResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Permission } from '@phare/kernel/api';
import { transitionOf, type TransitionName } from '@phare/requests/domain';
import { RequestDto } from '../dto/request-file.dto';

interface Endpoint {
  readonly path: string;
  readonly transition: TransitionName;
  readonly operationId: string;
  readonly summary: string;
  /** 201 and `created` when it creates something, else 200. */
  readonly creates?: boolean;
}

/** One transition as a route: its right comes from the transition table, so that the two cannot differ. */
export function ActionEndpoint({ path, transition, operationId, summary, creates = false }: Endpoint): MethodDecorator {
  const { permission } = transitionOf(transition);
  if (!permission) throw new Error(`${transition} has no permission in the transition table`);
  return applyDecorators(
    Post(`:id/${path}`),
    HttpCode(creates ? 201 : 200),
    Permission(permission),
    ApiOperation({ operationId, summary: `${summary} Answers the whole request.` }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiHeader({ name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' }),
    creates ? ApiCreatedResponse({ type: RequestDto }) : ApiOkResponse({ type: RequestDto }),
    ApiNotFoundResponse({ description: 'Absent, or out of the caller’s sight.' }),
    ApiPreconditionFailedResponse({ description: '`stale_version`: changed since it was read.' }),
    ApiConflictResponse({ description: '`transition_refused`, with `allowed` and `missing`.' }),
    ApiUnprocessableEntityResponse({ description: '`rule_broken`, with the fields.' }),
  );
}
