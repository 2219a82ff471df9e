import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, PathId, Permission, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerRightsRequest } from './answer-rights-request';
import { ExportRightsRequests } from './export-rights-requests';
import { IdentifyRequester } from './identify-requester';
import { NoteRightsRequest } from './note-rights-request';
import { IdentityDto, NewRightsRequestDto, RightsAnswerDto, RightsRequestDto, RightsRequestPageDto, RightsRequestsQueryDto } from './rights-request.dto';
import { RightsRegister } from './rights-register';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;

/** The register of what people ask about the information held on them. */
@ApiTags('registers')
@Controller('rights-requests')
export class RightsRequestsController {
  constructor(
    private readonly register: RightsRegister,
    private readonly note: NoteRightsRequest,
    private readonly identify: IdentifyRequester,
    private readonly answer: AnswerRightsRequest,
    private readonly exporting: ExportRightsRequests,
  ) {}

  @Get()
  @Permission('rights_request.read')
  @ApiOperation({ operationId: 'listRightsRequests', summary: 'The register: unanswered ones first, by their last day.' })
  @ApiOkResponse({ type: RightsRequestPageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: RightsRequestsQueryDto): Promise<RightsRequestPageDto> {
    return this.register.page(actor, query);
  }

  @Get('export')
  @Permission('rights_request.read')
  @ApiOperation({ operationId: 'exportRightsRequests', summary: 'The whole register as CSV. Each export is a line of the record.' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exported(@CurrentActor() actor: SignedInActor, @Res() reply: FastifyReply): Promise<void> {
    await reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rights-requests.csv"' }).send(await this.exporting.execute(actor));
  }

  @Get(':id')
  @Permission('rights_request.read')
  @ApiOperation({ operationId: 'readRightsRequest', summary: 'One request, and what was answered.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: RightsRequestDto })
  async read(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RightsRequestDto> {
    return answered(reply, await this.register.one(actor, id));
  }

  @Post()
  @Permission('rights_request.keep')
  @ApiOperation({ operationId: 'noteRightsRequest', summary: 'Notes what a person asks. The thirty days count from its receipt.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: RightsRequestDto })
  async noted(@CurrentActor() actor: SignedInActor, @Body() body: NewRightsRequestDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RightsRequestDto> {
    return answered(reply, await this.note.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'rights-requests', body)));
  }

  @Post(':id/identity')
  @HttpCode(200)
  @Permission('rights_request.keep')
  @ApiOperation({ operationId: 'identifyRightsRequester', summary: 'Says how the person showed who they are: the manner, never a copy.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: RightsRequestDto })
  async identified(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: IdentityDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RightsRequestDto> {
    return answered(reply, await this.identify.execute(actor, id, expectedVersion(request), body));
  }

  @Post(':id/answers')
  @Permission('rights_request.keep')
  @ApiOperation({ operationId: 'answerRightsRequest', summary: 'Notes the answer that was given. Another may follow; the first one ends the delay.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: RightsRequestDto })
  @ApiConflictResponse({ description: '`rights_answer_incomplete`, with what is `missing`.' })
  async given(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: RightsAnswerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RightsRequestDto> {
    return answered(reply, await this.answer.execute(actor, id, expectedVersion(request), body));
  }
}

function answered(reply: FastifyReply, result: Result<RightsRequestDto, Refusal>): RightsRequestDto {
  const request = valueOf(result);
  tag(reply, request.version);
  return request;
}
