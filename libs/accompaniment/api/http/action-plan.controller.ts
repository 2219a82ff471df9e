import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, ProblemException, valueOf } from '@phare/kernel/api';
import { may, type SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddStep } from '../actions/add-step';
import { ChangeStep, movesOnly } from '../actions/change-step';
import { StepChangeDto, StepDto } from '../dto/action-plan.dto';

/** The steps of a plan. */
@ApiTags('accompaniment')
@Controller('requests')
export class ActionPlanController {
  constructor(
    private readonly add: AddStep,
    private readonly change: ChangeStep,
  ) {}

  @ActionEndpoint({ path: 'steps', does: 'plan', operationId: 'addStep', summary: 'Adds a step to the plan. What the federation does, alone or with the organisation, is a verb of the policy version.', creates: true })
  async added(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: StepDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.add.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'steps/:sid', method: 'patch', does: 'move_step', operationId: 'changeStep', summary: 'Changes a step. Its requester moves those of the organisation and the shared ones: their status, and nothing else.' })
  async changed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('sid') stepId: string, @Body() body: StepChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!movesOnly(body) && !may(actor, 'request.plan')) throw new ProblemException('forbidden');
    return answered(actor, reply, await this.change.execute(actionCall(actor, id, request), stepId, body));
  }
}
