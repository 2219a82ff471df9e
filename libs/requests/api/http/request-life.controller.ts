import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, Permission } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseRequest } from '../actions/close-request';
import { MergeRequest } from '../actions/merge-request';
import { PlanNext } from '../actions/plan-next';
import { UndoAction } from '../actions/undo-action';
import { UnmergeRequest } from '../actions/unmerge-request';
import { CloseDto } from '../dto/action.dto';
import { MergeDto, NextActionDto, UnmergeDto } from '../dto/life.dto';
import { RequestDto } from '../dto/request-file.dto';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** What else happens to a request in its life: a short answer, a merge, what comes next, and taking back what was just done. */
@ApiTags('requests')
@Controller('requests')
export class RequestLifeController {
  constructor(
    private readonly close: CloseRequest,
    private readonly merge: MergeRequest,
    private readonly unmerge: UnmergeRequest,
    private readonly next: PlanNext,
    private readonly undo: UndoAction,
  ) {}

  @ActionEndpoint({ path: 'answer', does: 'answer', operationId: 'answerRequest', summary: 'Closes at once what a short answer settles, once a follow-up was done.' })
  async answer(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: CloseDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.close.execute(actionCall(actor, id, request), body, 'answer'));
  }

  @ActionEndpoint({ path: 'merge', does: 'merge', operationId: 'mergeRequest', summary: 'Joins it to another open request of the same requester, which goes on and keeps the oldest receipt.' })
  async merged(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: MergeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.merge.execute(actionCall(actor, id, request), body.intoId));
  }

  @ActionEndpoint({ path: 'unmerge', does: 'unmerge', operationId: 'unmergeRequest', summary: 'Parts two requests again, within thirty days.' })
  async parted(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: UnmergeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.unmerge.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'next-action', does: 'plan_next', operationId: 'planNextAction', summary: 'Says when to take it up again and whose turn it is; the thirty days run on.' })
  async planned(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: NextActionDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.next.execute(actionCall(actor, id, request), body));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permission('request.undo')
  @ApiOperation({ operationId: 'undoAction', summary: 'Takes back what the caller has just done, within a minute, as long as nothing followed; its mails never leave. Answers the whole request.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that the action led to, as a strong tag: "3".' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiOkResponse({ type: RequestDto })
  @ApiPreconditionFailedResponse({ description: '`stale_version`: something followed.' })
  @ApiConflictResponse({ description: '`transition_refused`: too late, somebody else’s, or nothing to undo.' })
  async undone(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() _body: NoFieldsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.undo.execute(actionCall(actor, id, request)));
  }
}
