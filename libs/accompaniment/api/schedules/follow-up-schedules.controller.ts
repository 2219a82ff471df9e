import { Body, Controller, Get, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, PathId, Permission, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CarryOutFollowUp } from './carry-out-follow-up';
import { NewScheduleDto, ScheduleChangeDto, ScheduledFollowUpDto, ScheduleDto, ScheduleListQueryDto, SchedulePageDto } from './follow-up-schedule.dto';
import { FollowUpSchedules } from './follow-up-schedules';
import { KeepSchedule } from './keep-schedule';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;
const ONCE = { name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' } as const;
const ID = { name: 'id', format: 'uuid' } as const;

function tagged(reply: FastifyReply, result: Result<ScheduleDto, Refusal>): ScheduleDto {
  const schedule = valueOf(result);
  tag(reply, schedule.version);
  return schedule;
}

/** Follow-ups that the network starts of its own accord, on a schedule. */
@ApiTags('accompaniment')
@Controller('follow-up-schedules')
export class FollowUpSchedulesController {
  constructor(
    private readonly schedules: FollowUpSchedules,
    private readonly keep: KeepSchedule,
    private readonly carryOut: CarryOutFollowUp,
  ) {}

  @Get()
  @Permission('schedule.read')
  @ApiOperation({ operationId: 'listFollowUpSchedules', summary: 'The schedules in the caller’s sight, the next to come first: of the network for the team, their own for a resource person.' })
  @ApiOkResponse({ type: SchedulePageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ScheduleListQueryDto): Promise<SchedulePageDto> {
    return this.schedules.list(actor, query);
  }

  @Get(':id')
  @Permission('schedule.read')
  @ApiOperation({ operationId: 'readFollowUpSchedule', summary: 'One schedule. Its version is in `ETag`.' })
  @ApiParam(ID)
  @ApiOkResponse({ type: ScheduleDto })
  async one(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ScheduleDto> {
    return tagged(reply, await this.schedules.one(actor, id));
  }

  @Post()
  @Permission('schedule.keep')
  @ApiOperation({ operationId: 'addFollowUpSchedule', summary: 'Plans follow-ups of an organisation: how often, until when, by whom.' })
  @ApiHeader(ONCE)
  @ApiCreatedResponse({ type: ScheduleDto })
  async added(@CurrentActor() actor: SignedInActor, @Body() body: NewScheduleDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ScheduleDto> {
    return tagged(reply, await this.keep.add(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'POST /api/follow-up-schedules', body)));
  }

  @Patch(':id')
  @Permission('schedule.keep')
  @ApiOperation({ operationId: 'changeFollowUpSchedule', summary: 'Changes the fields given: another day, someone else, its end.' })
  @ApiParam(ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ScheduleDto })
  async changed(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: ScheduleChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ScheduleDto> {
    return tagged(reply, await this.keep.change({ actor, id, expectedVersion: expectedVersion(request) }, body));
  }

  @Post(':id/follow-ups')
  @Permission('schedule.carry_out')
  @ApiOperation({ operationId: 'carryOutFollowUp', summary: 'Says that the follow-up that comes next was done, and what came of it: a few words, or a request that the team receives.' })
  @ApiParam(ID)
  @ApiHeader(IF_MATCH)
  @ApiHeader(ONCE)
  @ApiCreatedResponse({ type: ScheduleDto })
  async done(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: ScheduledFollowUpDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ScheduleDto> {
    const key = idempotentCall(request.headers['idempotency-key'], actor.personId, `follow-up-schedules/${id}/follow-ups`, body);
    return tagged(reply, await this.carryOut.execute({ actor, id, expectedVersion: expectedVersion(request) }, body, key));
  }
}
