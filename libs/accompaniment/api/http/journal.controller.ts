import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddIntervention } from '../actions/add-intervention';
import { HoldMeeting } from '../actions/hold-meeting';
import { InterventionDto, MeetingDto } from '../dto/journal.dto';

/** The journal: what was done, for how long, and what it brought. */
@ApiTags('accompaniment')
@Controller('requests')
export class JournalController {
  constructor(
    private readonly add: AddIntervention,
    private readonly meeting: HoldMeeting,
  ) {}

  @ActionEndpoint({ path: 'interventions', does: 'intervene', operationId: 'addIntervention', summary: 'Adds an entry to the journal, or one that corrects another: nothing is ever changed or erased.', creates: true })
  async added(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: InterventionDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.add.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'meetings', does: 'intervene', operationId: 'holdMeeting', summary: 'Records a meeting of three: its parties, who asked, the framework at stake, the mandate, shared minutes and private notes.', creates: true })
  async held(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: MeetingDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.meeting.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}
