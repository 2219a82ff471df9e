import { Body, Controller, Get, HttpCode, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, ListQueryDto, Permission } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SetNewDate } from '../actions/set-new-date';
import { BreachPageDto, NewDateDto } from '../dto/late.dto';
import { Breaches } from '../reads/breaches';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** What becomes of a request whose promise was not kept. */
@ApiTags('requests')
@Controller('requests')
export class RequestDeadlinesController {
  constructor(private readonly newDate: SetNewDate) {}

  @ActionEndpoint({ path: 'new-date', does: 'set_new_date', operationId: 'setNewDate', summary: 'Promises a late request another date; its requester gets an apology by mail.' })
  async dated(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: NewDateDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.newDate.execute(actionCall(actor, id, request), body));
  }
}

/** The promises that were not kept, for coordination. */
@ApiTags('requests')
@Controller('breaches')
export class BreachesController {
  constructor(private readonly breaches: Breaches) {}

  @Get()
  @HttpCode(200)
  @Permission('request.read_breaches')
  @ApiOperation({ operationId: 'listBreaches', summary: 'Every request in sight whose first follow-up came, or is, after the promised day; latest promise first.' })
  @ApiOkResponse({ type: BreachPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ListQueryDto) {
    return this.breaches.execute(actor, query);
  }
}
