import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChooseSupport } from '../actions/choose-support';
import { DeclareConflict } from '../actions/declare-conflict';
import { HandOverAll } from '../actions/hand-over-all';
import { ChoiceDto, DeclareConflictDto, HandOverAllDto, HandOversDto, SuggestionsDto } from '../dto/assignment.dto';
import { RequestSuggestions } from '../reads/request-suggestions';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** Whom to propose, what the requester chooses, and what whoever is proposed has to say first. */
@ApiTags('requests')
@Controller('requests')
export class RequestChoicesController {
  constructor(
    private readonly suggestions: RequestSuggestions,
    private readonly choose: ChooseSupport,
    private readonly declare: DeclareConflict,
    private readonly handOverAll: HandOverAll,
  ) {}

  @Get(':id/suggestions')
  @Permission('request.propose')
  @ApiOperation({ operationId: 'suggestResources', summary: 'Whom the request could be proposed to, ranked, each with why and with the conflicts of interest. Nobody is left out, and nobody is assigned.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: SuggestionsDto })
  async suggested(@CurrentActor() actor: SignedInActor, @PathId('id') id: string): Promise<SuggestionsDto> {
    return valueOf(await this.suggestions.execute(actor, id));
  }

  @ActionEndpoint({ path: 'choice', does: 'choose', operationId: 'chooseSupport', summary: 'The requester agrees to what is proposed, or asks for someone else, at any time and without a reason.' })
  async chosen(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ChoiceDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.choose.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'assignments/:assignmentId/conflict', does: 'declare_conflict', operationId: 'declareConflict', summary: 'Whoever is proposed declares a conflict of interest; they may take the request on once its requester has agreed.' })
  @ApiParam({ name: 'assignmentId', format: 'uuid' })
  async declared(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('assignmentId') assignmentId: string, @Body() body: DeclareConflictDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.declare.execute(actionCall(actor, id, request), assignmentId, body));
  }

  @Post('hand-overs')
  @HttpCode(200)
  @Permission('request.hand_over_all')
  @ApiOperation({ operationId: 'handOverAll', summary: 'Hands every request in progress that one person accompanies over to another; what cannot be is listed with why.' })
  @ApiOkResponse({ type: HandOversDto })
  handedOver(@CurrentActor() actor: SignedInActor, @Body() body: HandOverAllDto): Promise<HandOversDto> {
    return this.handOverAll.execute(actor, body);
  }
}
