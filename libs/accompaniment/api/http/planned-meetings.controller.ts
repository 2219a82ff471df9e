import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, PathId, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlanMeeting } from '../actions/plan-meeting';
import { MeetingTimeDto, PlannedMeetingDto } from '../dto/planned-meeting.dto';

/** Meetings to come. */
@ApiTags('accompaniment')
@Controller('requests')
export class PlannedMeetingsController {
  constructor(private readonly meetings: PlanMeeting) {}

  @ActionEndpoint({ path: 'planned-meetings', does: 'intervene', operationId: 'planMeeting', summary: 'Plans a meeting and invites people who see the request, by a mail that their calendar understands and that says nothing of it.', creates: true })
  async planned(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: PlannedMeetingDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.meetings.plan(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'planned-meetings/:meetingId', method: 'patch', does: 'intervene', operationId: 'moveMeeting', summary: 'Moves a meeting: those invited are asked again.' })
  async moved(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('meetingId') meetingId: string, @Body() body: MeetingTimeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.meetings.move(actionCall(actor, id, request), meetingId, body));
  }

  @ActionEndpoint({ path: 'planned-meetings/:meetingId/call-off', does: 'intervene', operationId: 'callOffMeeting', summary: 'Calls a meeting off: those invited are told.' })
  async calledOff(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('meetingId') meetingId: string, @Body() _: NoFieldsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.meetings.callOff(actionCall(actor, id, request), meetingId));
  }
}
