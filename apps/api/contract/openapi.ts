import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto';

const DESCRIPTION = `Receives, decides, follows and keeps confidential the requests for support that member organisations address to their federation.

**Conventions.** JSON, UTF-8. Instants are ISO 8601 with an offset; civil dates are \`YYYY-MM-DD\`, counted in the zone that stands beside them. Identifiers are UUIDv7.

**Errors** are RFC 9457 problem documents (\`application/problem+json\`) with a \`code\` from a closed list, in the language of \`Accept-Language\` (\`fr-CA\`, \`en-CA\`). Field errors are in \`errors[]\` with an RFC 6901 \`pointer\`.

**Session.** \`POST /api/session\` sets an HttpOnly cookie. Every call that changes something sends \`X-Requested-With: phare\`.

**Versions.** Reads answer an \`ETag\`; changes send it back in \`If-Match\`: 428 without it, 412 when it is stale. Every POST that creates accepts an \`Idempotency-Key\`.`;

const REFUSED = { description: 'A refusal: see « Errors ».', content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } } };

/** The contract, written from the DTOs and the routes: the document that is committed, served, and that the web client is generated from. */
export function openApiDocument(application: INestApplication): OpenAPIObject {
  const configuration = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Phare').setDescription(DESCRIPTION).setVersion('1').addCookieAuth('phare').build();
  const document = SwaggerModule.createDocument(application, configuration, { operationIdFactory: (_, method) => method, extraModels: [ProblemDto] });
  const operations = Object.values(document.paths).flatMap(({ get, post, put, patch, delete: remove }) => [get, post, put, patch, remove]);
  for (const operation of operations) if (operation) operation.responses['default'] = REFUSED;
  return document;
}
