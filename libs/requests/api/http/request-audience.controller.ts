import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BreakGlass } from '../actions/break-glass';
import { ChangeAudience } from '../actions/change-audience';
import type { ChangedRequest } from '../actions/receive-request';
import { RequestAccess } from '../actions/request-access';
import { ResolveExclusion } from '../actions/resolve-exclusion';
import { BreakGlassDto, ChangeAudienceDto, ReadersDto, RequestAccessDto, ResolveExclusionDto } from '../dto/audience.dto';
import { RequestDto } from '../dto/request-file.dto';
import { RequestReaders } from '../reads/request-readers';
import { requestView, type RequestView } from '../reads/request-view';
import { actionCall } from './action-call';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;

function shown(actor: SignedInActor, reply: FastifyReply, result: Result<ChangedRequest, Refusal>): RequestView {
  const { row, now } = valueOf(result);
  tag(reply, row.version);
  return requestView(actor, row, now);
}

/** Who may see a request, who is let in and why, and who opened it. */
@ApiTags('requests')
@Controller('requests')
export class RequestAudienceController {
  constructor(
    private readonly audience: ChangeAudience,
    private readonly glass: BreakGlass,
    private readonly access: RequestAccess,
    private readonly exclusion: ResolveExclusion,
    private readonly readers: RequestReaders,
  ) {}

  @Patch(':id/audience')
  @Permission('request.change_audience')
  @ApiOperation({ operationId: 'changeAudience', summary: 'Seals, unseals, names people or takes them away. Unsealing and adding are the requester’s alone; the team may only narrow.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: RequestDto })
  async changed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ChangeAudienceDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return shown(actor, reply, await this.audience.execute(actionCall(actor, id, request), body));
  }

  @Post(':id/break-glass')
  @HttpCode(200)
  @Permission('request.break_glass')
  @ApiOperation({ operationId: 'breakGlass', summary: 'Opens a sealed request to coordination for four hours, with a reason; its requester and the person in charge of privacy are told.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: RequestDto })
  async broken(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: BreakGlassDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return shown(actor, reply, await this.glass.execute(actionCall(actor, id, request), body.reason));
  }

  @Post(':id/excluded-persons/:exclusionId')
  @HttpCode(200)
  @Permission('request.resolve_exclusion')
  @ApiOperation({ operationId: 'resolveExclusion', summary: 'Says whom somebody meant who was excluded in words: someone of the network, locked out at once, or nobody here.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'exclusionId', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: RequestDto })
  async resolved(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('exclusionId') exclusionId: string, @Body() body: ResolveExclusionDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return shown(actor, reply, await this.exclusion.execute(actionCall(actor, id, request), exclusionId, body.personId));
  }

  @Post('access-grants')
  @Permission('request.request_access')
  @ApiOperation({ operationId: 'requestAccess', summary: 'Lets a member of the team read an ended request again for seven days, with a reason that coordination and the requester see. Never a sealed one.' })
  @ApiCreatedResponse({ type: RequestDto })
  async admitted(@CurrentActor() actor: SignedInActor, @Body() body: RequestAccessDto, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.access.execute(actor, body.number, body.reason);
    return { ...shown(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @Get(':id/readers')
  @Permission('request.read_readers')
  @ApiOperation({ operationId: 'listReaders', summary: 'Who opened it, when and why, latest first: for its requester, its keeper, and coordination where it sees all of it.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ReadersDto })
  async openedBy(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.readers.execute(actor, id));
  }
}
