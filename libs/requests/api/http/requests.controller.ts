import { Body, Controller, Get, Post, Query, Param, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { CurrentActor, idempotentCall, Permission, ProblemException, tag, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestOfCallBack } from '../actions/call-back';
import { ReceiveRequest } from '../actions/receive-request';
import { CallBackDto } from '../dto/call-back.dto';
import { ReceiveRequestDto } from '../dto/receive-request.dto';
import { ReceiptDto } from '../dto/received-receipt.dto';
import { RequestCountsDto, RequestListQueryDto } from '../dto/request-list.dto';
import { RequestDto, TimelineDto } from '../dto/request-file.dto';
import { RequestPageDto } from '../dto/request.dto';
import { RequestFile } from '../reads/request-file';
import { RequestList } from '../reads/request-list';
import { RequestTimeline } from '../reads/request-timeline';
import { requestView } from '../reads/request-view';
import { receiptView } from '../reads/receipt-view';
import { PublicFormLimits } from './public-form-limits';

@ApiTags('requests')
@ApiExtraModels(RequestDto, ReceiptDto)
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly receive: ReceiveRequest,
    private readonly list: RequestList,
    private readonly file: RequestFile,
    private readonly timeline: RequestTimeline,
    private readonly limits: PublicFormLimits,
  ) {}

  @Post()
  @Permission('request.receive')
  @ApiOperation({
    operationId: 'receiveRequest',
    summary: 'Records a request for support, by any channel.',
    description: 'From the team: any organisation, any channel. From a member: an organisation of theirs, channel `web`. Without a session (public form): name and address needed, channel `web`; answers a receipt without id.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ schema: { oneOf: [{ $ref: getSchemaPath(RequestDto) }, { $ref: getSchemaPath(ReceiptDto) }] } })
  async create(@CurrentActor() actor: Actor, @Body() body: ReceiveRequestDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const caller = actor.kind === 'person' ? actor.personId : `form ${body.requester.email ?? ''}`;
    const call = idempotentCall(request.headers['idempotency-key'], caller, 'POST /api/requests', request.body);
    const { row, now } = await this.limits.within(actor, body.requester.email, request.ip, async () => valueOf(await this.receive.execute(actor, body, call)));
    if (actor.kind !== 'person') return receiptView(actor, row);
    tag(reply, row.version);
    return requestView(actor, row, now);
  }

  @Post('call-backs')
  @Permission('request.receive')
  @ApiOperation({
    operationId: 'receiveCallBack',
    summary: 'Records that somebody asks to be called instead of writing.',
    description: 'A request like any other, channel `web`, whose subject says no more; a number is needed, no address. Answers a receipt, without id, whoever calls.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: ReceiptDto })
  async callBack(@CurrentActor() actor: Actor, @Body() body: CallBackDto, @Req() request: FastifyRequest) {
    const caller = actor.kind === 'person' ? actor.personId : `call ${body.phone}`;
    const call = idempotentCall(request.headers['idempotency-key'], caller, 'POST /api/requests/call-backs', request.body);
    const asked = requestOfCallBack(actor, body);
    const { row } = await this.limits.within(actor, body.phone.replace(/\D/g, ''), request.ip, async () => valueOf(await this.receive.execute(actor, asked, call, { reachedBy: 'phone' })));
    return receiptView(actor, row);
  }

  @Get()
  @Permission('request.read')
  @ApiOperation({ operationId: 'listRequests', summary: 'The queue and the other views, already filtered to what the caller may see.' })
  @ApiOkResponse({ type: RequestPageDto })
  page(@CurrentActor() actor: Actor, @Query() query: RequestListQueryDto) {
    return this.list.execute(actor, query);
  }

  @Get('counts')
  @Permission('request.read')
  @ApiOperation({ operationId: 'countRequests', summary: 'How many each view holds of what the caller may see.' })
  @ApiOkResponse({ type: RequestCountsDto })
  counts(@CurrentActor() actor: Actor) {
    return this.list.counts(actor);
  }

  @Get(':id')
  @Permission('request.read')
  @ApiOperation({ operationId: 'readRequest', summary: 'One request. Its version is in `ETag`; 404 when absent or out of sight, alike.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: RequestDto })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!isUUID(id)) throw new ProblemException('not_found');
    const { view, version } = valueOf(await this.file.execute(actor, id));
    tag(reply, version);
    return view;
  }

  @Get(':id/timeline')
  @Permission('request.read')
  @ApiOperation({ operationId: 'readTimeline', summary: 'What happened, oldest first; internal entries never to the requester.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: TimelineDto })
  async entries(@CurrentActor() actor: Actor, @Param('id') id: string) {
    if (!isUUID(id)) throw new ProblemException('not_found');
    return valueOf(await this.timeline.execute(actor, id));
  }
}
