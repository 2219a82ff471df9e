import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActedOn } from '../actions/request-action';
import { CloseRequest } from '../actions/close-request';
import { ReopenRequest } from '../actions/reopen-request';
import { TriageRequest } from '../actions/triage-request';
import { WithdrawRequest } from '../actions/withdraw-request';
import { CloseDto, ReopenDto, TriageDto, WithdrawDto } from '../dto/action.dto';
import { requestView, type RequestView } from '../reads/request-view';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';

/** Tags the answer with the new version and shows the request as its author sees it. */
export function answered(actor: SignedInActor, reply: FastifyReply, result: Result<ActedOn, Refusal>): RequestView {
  const { row, now } = valueOf(result);
  tag(reply, row.version);
  return requestView(actor, row, now);
}

/** Transitions that change where a request stands. */
@ApiTags('requests')
@Controller('requests')
export class RequestActionsController {
  constructor(
    private readonly triage: TriageRequest,
    private readonly withdraw: WithdrawRequest,
    private readonly close: CloseRequest,
    private readonly reopen: ReopenRequest,
  ) {}

  @ActionEndpoint({ path: 'triage', does: 'triage', operationId: 'triageRequest', summary: 'Decides eligibility where it was to verify, and confirms the priority.' })
  async triaged(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: TriageDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.triage.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'withdraw', does: 'withdraw', operationId: 'withdrawRequest', summary: 'Withdraws it: the team gives a reason, the requester need not.' })
  async withdrawn(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: WithdrawDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.withdraw.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'close', does: 'close', operationId: 'closeRequest', summary: 'Closes it, once a follow-up was done.' })
  async closed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: CloseDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.close.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'reopen', does: 'reopen', operationId: 'reopenRequest', summary: 'Reopens what was closed or withdrawn.' })
  async reopened(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ReopenDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.reopen.execute(actionCall(actor, id, request), body));
  }
}
