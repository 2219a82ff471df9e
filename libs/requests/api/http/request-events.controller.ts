import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorOf, Permission, ProblemException, SessionCookie, Sessions, valueOf } from '@phare/kernel/api';
import { localeOf } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestEventsQueryDto } from '../dto/request-events.dto';
import { LiveStreams } from '../live/live-streams';

const TYPE = 'text/event-stream';

const DESCRIPTION = `Server-sent events, for as long as the session lives: identifiers and versions of what the caller may see at that moment, names of colleagues, nothing of any request.

- \`ready\`: the stream hears from here on, or hears again after a silence. What is on the screen is to be read again: there is no \`Last-Event-ID\` to resume from.
- \`changed\` \`{ id, version }\`: a request came or changed. \`version\` is null where the request that is open (\`viewing\`) has left the caller's sight.
- \`viewers\` \`{ id, viewers: [{ personId, name }] }\`: who else of the network has the open request open now. Never its requester, nor told to them.
- \`ended\`: the session has ended, or no longer gives the right.

A caller that does not accept \`${TYPE}\` by its name is answered 204: a program that reads every address would wait without end. Eight streams a session at most, else 429.`;

/** What happens to requests, told as it happens. */
@ApiTags('requests')
@Controller('requests')
export class RequestEventsController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('events')
  @Permission('request.follow_live')
  @ApiOperation({ operationId: 'followRequests', summary: 'A stream of what changes among the requests in sight, and of who has one open.', description: DESCRIPTION })
  @ApiOkResponse({ content: { [TYPE]: { schema: { type: 'string' } } } })
  async follow(@Query() { viewing }: RequestEventsQueryDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    if (actor.kind !== 'person') throw new ProblemException('unauthenticated');
    if (!(request.headers.accept ?? '').includes(TYPE)) return void reply.status(204).send();
    const [token, locale] = [this.cookie.read(request), localeOf(request.headers['accept-language'])];
    const { events } = valueOf(await this.streams.open({ actor, recall: () => this.sessions.recall(token, locale), viewing: viewing ?? null }));
    // A proxy that would gather the answer before it sends it on is told not to (nginx, `X-Accel-Buffering`).
    void reply.headers({ 'content-type': `${TYPE}; charset=utf-8`, 'x-accel-buffering': 'no' }).send(events.readable);
  }
}
