import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { Directory } from './directory';
import { DirectoryQueryDto } from './directory-input.dto';
import { OrientationDto, PartnerResourcesDto, TrainingSessionsDto } from './directory.dto';

@ApiTags('support')
@Controller()
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('partner-resources')
  @Permission('support.read')
  @ApiOperation({ operationId: 'listPartnerResources', summary: 'The directory of partner resources: those in use, or all.' })
  @ApiOkResponse({ type: PartnerResourcesDto })
  partnerResources(@CurrentActor() actor: Actor, @Query() query: DirectoryQueryDto): Promise<PartnerResourcesDto> {
    return this.directory.partnerResources(actor, query);
  }

  @Get('training-sessions')
  @Permission('support.read')
  @ApiOperation({ operationId: 'listTrainingSessions', summary: 'Trainings to come, or all.' })
  @ApiOkResponse({ type: TrainingSessionsDto })
  trainingSessions(@CurrentActor() actor: Actor, @Query() query: DirectoryQueryDto): Promise<TrainingSessionsDto> {
    return this.directory.trainingSessions(actor, query);
  }

  @Get('policy/orientation')
  @Permission('policy.orientation')
  @ApiOperation({ operationId: 'readOrientation', summary: 'Where someone who is not a member can turn: resources, open trainings, how to join. No session needed.' })
  @ApiOkResponse({ type: OrientationDto })
  orientation(@CurrentActor() actor: Actor): Promise<OrientationDto> {
    return this.directory.orientation(actor);
  }
}
