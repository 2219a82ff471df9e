import { applyDecorators, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiPreconditionFailedResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Permission } from '@phare/kernel/api';
import { isWriting, transitionOf, writingOf, type TransitionName, type WritingName } from '@phare/requests/domain';
import { RequestDto } from '../dto/request-file.dto';

interface Endpoint {
  /** After the id of the request. */
  readonly path: string;
  /** PATCH where it changes a part of what is there; POST when absent. */
  readonly method?: 'patch';
  readonly does: TransitionName | WritingName;
  readonly operationId: string;
  readonly summary: string;
  /** 201 and `created` when it creates something, else 200. */
  readonly creates?: boolean;
}

/** One transition or writing as a route: its right comes from its table, so that the two cannot differ. */
export function ActionEndpoint({ path, method, does, operationId, summary, creates = false }: Endpoint): MethodDecorator {
  const { permission } = isWriting(does) ? writingOf(does) : transitionOf(does);
  if (!permission) throw new Error(`${does} has no permission in the transition table`);
  return applyDecorators(
    (method === 'patch' ? Patch : Post)(`:id/${path}`),
    HttpCode(creates ? 201 : 200),
    Permission(permission),
    ApiOperation({ operationId, summary: `${summary} Answers the whole request.` }),
    ...['id', ...[...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])].map((name) => ApiParam({ name, format: 'uuid' })),
    ApiHeader({ name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' }),
    creates ? ApiCreatedResponse({ type: RequestDto }) : ApiOkResponse({ type: RequestDto }),
    ApiNotFoundResponse({ description: 'Absent, or out of the caller’s sight.' }),
    ApiPreconditionFailedResponse({ description: '`stale_version`: changed since it was read.' }),
    ApiConflictResponse({ description: '`transition_refused`, with `allowed` and `missing`.' }),
    ApiUnprocessableEntityResponse({ description: '`rule_broken`, with the fields.' }),
  );
}
