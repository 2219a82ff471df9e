import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeclineAssignment } from '../actions/decline-assignment';
import { HandOverRequest } from '../actions/hand-over-request';
import { ProposeResource } from '../actions/propose-resource';
import { TakeOnRequest } from '../actions/take-on-request';
import { DeclineDto, HandOverDto, ProposeDto, TakeOnDto } from '../dto/assignment.dto';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

const ASSIGNMENT = { name: 'assignmentId', format: 'uuid' } as const;

/** Who accompanies: proposed, taken on or declined, handed over. */
@ApiTags('requests')
@Controller('requests')
export class RequestAssignmentsController {
  constructor(
    private readonly propose: ProposeResource,
    private readonly takeOn: TakeOnRequest,
    private readonly decline: DeclineAssignment,
    private readonly handOver: HandOverRequest,
  ) {}

  @ActionEndpoint({ path: 'assignments', does: 'propose', operationId: 'proposeResource', summary: 'Proposes a resource person. One in conflict of interest only once it was disclosed to the requester, who accepted it.', creates: true })
  async proposed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ProposeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.propose.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'assignments/:assignmentId/accept', does: 'take_on', operationId: 'takeOnRequest', summary: 'Takes on a request that was proposed to the caller; the other proposals end.' })
  @ApiParam(ASSIGNMENT)
  async accepted(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('assignmentId') assignmentId: string, @Body() body: TakeOnDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.takeOn.execute(actionCall(actor, id, request), assignmentId, body));
  }

  @ActionEndpoint({ path: 'assignments/:assignmentId/decline', does: 'decline', operationId: 'declineAssignment', summary: 'Declines a proposal: the person proposed, or the requester without a reason.' })
  @ApiParam(ASSIGNMENT)
  async declined(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('assignmentId') assignmentId: string, @Body() body: DeclineDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.decline.execute(actionCall(actor, id, request), assignmentId, body));
  }

  @ActionEndpoint({ path: 'hand-over', does: 'hand_over', operationId: 'handOverRequest', summary: 'Hands a request in progress over to another resource person.', creates: true })
  async handedOver(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: HandOverDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.handOver.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}
