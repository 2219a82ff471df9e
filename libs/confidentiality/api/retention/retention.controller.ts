import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { scheduleOf } from '@phare/confidentiality/domain';
import { CurrentActor, idempotentCall, localeOfActor, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { DueRequests } from './due-requests';
import { Holds } from './holds';
import { LiftHold } from './lift-hold';
import { PlaceHold } from './place-hold';
import { DuePageDto, DueQueryDto, HoldDto, HoldPageDto, HoldsQueryDto, NewHoldDto, RetentionScheduleDto } from './retention.dto';
import { RetentionRulesInForce } from './retention-rules-in-force';

/** What is kept for how long, what is due, and what is held back. */
@ApiTags('retention')
@Controller('retention')
export class RetentionController {
  constructor(
    private readonly rules: RetentionRulesInForce,
    private readonly due: DueRequests,
    private readonly holds: Holds,
    private readonly place: PlaceHold,
    private readonly lift: LiftHold,
  ) {}

  @Get('schedule')
  @Permission('retention.read')
  @ApiOperation({ operationId: 'readSchedule', summary: 'The retention schedule: what the network chose, and what the law or the product says.' })
  @ApiOkResponse({ type: RetentionScheduleDto })
  async schedule(@CurrentActor() actor: SignedInActor): Promise<RetentionScheduleDto> {
    const locale = localeOfActor(actor);
    return { items: scheduleOf(await this.rules.today()).map(({ basis, ...row }) => ({ ...row, basis: basis[locale] })) };
  }

  @Get('requests')
  @Permission('retention.read')
  @ApiOperation({ operationId: 'listDueRequests', summary: 'The ended requests whose time has run out, or soon will, by number and dates.' })
  @ApiOkResponse({ type: DuePageDto })
  requests(@CurrentActor() actor: SignedInActor, @Query() query: DueQueryDto): Promise<DuePageDto> {
    return this.due.page(actor, query);
  }

  @Get('holds')
  @Permission('retention.read')
  @ApiOperation({ operationId: 'listHolds', summary: 'The holds, the last placed first.' })
  @ApiOkResponse({ type: HoldPageDto })
  held(@CurrentActor() actor: SignedInActor, @Query() query: HoldsQueryDto): Promise<HoldPageDto> {
    return this.holds.page(actor, query);
  }

  @Post('holds')
  @Permission('retention.hold')
  @ApiOperation({ operationId: 'placeHold', summary: 'Holds a request: nothing of it is destroyed as long as the hold is in force.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: HoldDto })
  async placed(@CurrentActor() actor: SignedInActor, @Body() body: NewHoldDto, @Req() request: FastifyRequest): Promise<HoldDto> {
    return valueOf(await this.place.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'retention-holds', body)));
  }

  @Post('holds/:id/lift')
  @HttpCode(200)
  @Permission('retention.hold')
  @ApiOperation({ operationId: 'liftHold', summary: 'Lifts a hold.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: HoldDto })
  @ApiConflictResponse({ description: '`hold_lifted`.' })
  async lifted(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<HoldDto> {
    return valueOf(await this.lift.execute(actor, id));
  }
}
