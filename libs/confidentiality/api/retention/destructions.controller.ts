import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { NeedsRecentSignIn } from '@phare/identity/api';
import { CurrentActor, idempotentCall, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { AnswerDestruction } from './answer-destruction';
import { AskDestruction } from './ask-destruction';
import { AskDestructionDto, DestructionDto, DestructionPageDto, DestructionsQueryDto, DryRunDto } from './destruction.dto';
import { Destructions } from './destructions';
import { DryRun } from './dry-run';

/** The end of what is kept: one person asks, another confirms. */
@ApiTags('retention')
@Controller('retention')
export class DestructionsController {
  constructor(
    private readonly dryRun: DryRun,
    private readonly destructions: Destructions,
    private readonly ask: AskDestruction,
    private readonly answer: AnswerDestruction,
  ) {}

  @Get('dry-run')
  @Permission('destruction.ask')
  @ApiOperation({ operationId: 'tryDestruction', summary: 'What would be destroyed today, counted. Nothing is.' })
  @ApiOkResponse({ type: DryRunDto })
  tried(@CurrentActor() actor: SignedInActor): Promise<DryRunDto> {
    return this.dryRun.execute(actor);
  }

  @Get('destructions')
  @Permission('destruction.read')
  @ApiOperation({ operationId: 'listDestructions', summary: 'The lists of requests to destroy, the last asked first.' })
  @ApiOkResponse({ type: DestructionPageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: DestructionsQueryDto): Promise<DestructionPageDto> {
    return this.destructions.page(actor, query);
  }

  @Get('destructions/:id')
  @Permission('destruction.read')
  @ApiOperation({ operationId: 'readDestruction', summary: 'One list; once it is done, the certificate of what was destroyed. Numbers, dates and figures.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: DestructionDto })
  async read(@CurrentActor() actor: SignedInActor, @PathId('id') id: string): Promise<DestructionDto> {
    return valueOf(await this.destructions.one(actor, id));
  }

  @Post('destructions')
  @Permission('destruction.ask')
  @NeedsRecentSignIn()
  @ApiOperation({ operationId: 'askDestruction', summary: 'Asks that requests be destroyed: the list is frozen, and waits for another person.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: DestructionDto })
  @ApiConflictResponse({ description: '`nothing_to_destroy`: one of them is not due, is held, or is in a list already.' })
  async asked(@CurrentActor() actor: SignedInActor, @Body() body: AskDestructionDto, @Req() request: FastifyRequest): Promise<DestructionDto> {
    return valueOf(await this.ask.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'destructions', body)));
  }

  @Post('destructions/:id/confirm')
  @HttpCode(200)
  @Permission('destruction.confirm')
  @NeedsRecentSignIn()
  @ApiOperation({ operationId: 'confirmDestruction', summary: 'Confirms a list that somebody else asked for. What was held or opened again since is left out; the rest is destroyed, for good.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: DestructionDto })
  @ApiConflictResponse({ description: '`two_people`, `destruction_answered`, or `nothing_to_destroy` where nothing remains.' })
  async confirmed(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<DestructionDto> {
    return valueOf(await this.answer.confirm(actor, id));
  }

  @Post('destructions/:id/cancel')
  @HttpCode(200)
  @Permission('destruction.read')
  @ApiOperation({ operationId: 'cancelDestruction', summary: 'Cancels a list that waits: its requests are due as before.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: DestructionDto })
  @ApiConflictResponse({ description: '`destruction_answered`.' })
  async cancelled(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<DestructionDto> {
    return valueOf(await this.answer.cancel(actor, id));
  }
}
