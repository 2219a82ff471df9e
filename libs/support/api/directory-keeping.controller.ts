import { Body, Controller, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, PathId, Permission, tag, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KeepPartnerResource } from './actions/keep-partner-resource';
import { KeepTrainingSession } from './actions/keep-training-session';
import { Directory, trainingView } from './directory';
import { PartnerResourceDto, TrainingSessionDto } from './directory.dto';
import { NewPartnerResourceDto, NewTrainingSessionDto, PartnerResourceChangeDto, TrainingSessionChangeDto } from './directory-input.dto';
import type { AnsweringPartner, TrainingRow } from './storage/directory-rows';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;
const ONCE = { name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' } as const;

/** The directory as the team keeps it. Nothing is erased: what is retired is referred to no more. */
@ApiTags('support')
@Controller()
export class DirectoryKeepingController {
  constructor(
    private readonly directory: Directory,
    private readonly partners: KeepPartnerResource,
    private readonly trainings: KeepTrainingSession,
  ) {}

  @Post('partner-resources')
  @Permission('support.manage')
  @ApiOperation({ operationId: 'addPartnerResource', summary: 'Adds a resource to the directory.' })
  @ApiHeader(ONCE)
  @ApiCreatedResponse({ type: PartnerResourceDto })
  async addPartner(@CurrentActor() actor: SignedInActor, @Body() body: NewPartnerResourceDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const call = idempotentCall(request.headers['idempotency-key'], actor.personId, 'partner-resources', body);
    return this.partner(reply, valueOf(await this.partners.add(actor, body, call)));
  }

  @Patch('partner-resources/:id')
  @Permission('support.manage')
  @ApiOperation({ operationId: 'changePartnerResource', summary: 'Changes the fields given, retires a resource or takes it up again.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: PartnerResourceDto })
  async changePartner(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: PartnerResourceChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.partner(reply, valueOf(await this.partners.change(actor, id, expectedVersion(request), body)));
  }

  @Post('training-sessions')
  @Permission('support.manage')
  @ApiOperation({ operationId: 'addTrainingSession', summary: 'Adds a training session.' })
  @ApiHeader(ONCE)
  @ApiCreatedResponse({ type: TrainingSessionDto })
  async addTraining(@CurrentActor() actor: SignedInActor, @Body() body: NewTrainingSessionDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const call = idempotentCall(request.headers['idempotency-key'], actor.personId, 'training-sessions', body);
    return training(reply, valueOf(await this.trainings.add(actor, body, call)));
  }

  @Patch('training-sessions/:id')
  @Permission('support.manage')
  @ApiOperation({ operationId: 'changeTrainingSession', summary: 'Changes the fields given, cancels a session or takes it up again.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: TrainingSessionDto })
  async changeTraining(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: TrainingSessionChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return training(reply, valueOf(await this.trainings.change(actor, id, expectedVersion(request), body)));
  }

  private partner(reply: FastifyReply, row: AnsweringPartner): Promise<PartnerResourceDto> {
    tag(reply, row.version);
    return this.directory.partner(row);
  }
}

function training(reply: FastifyReply, row: TrainingRow): TrainingSessionDto {
  tag(reply, row.version);
  return trainingView(row);
}
