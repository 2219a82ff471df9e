import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, ListQueryDto, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { Directory } from './directory';
import { OrientationDto, PartnerResourcesDto, TrainingSessionsDto } from './directory.dto';

@ApiTags('support')
@Controller()
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('partner-resources')
  @Permission('support.read')
  @ApiOperation({ operationId: 'listPartnerResources', summary: 'The directory of partner resources.' })
  @ApiOkResponse({ type: PartnerResourcesDto })
  partnerResources(@CurrentActor() actor: Actor, @Query() query: ListQueryDto): Promise<PartnerResourcesDto> {
    return this.directory.partnerResources(actor, query);
  }

  @Get('training-sessions')
  @Permission('support.read')
  @ApiOperation({ operationId: 'listTrainingSessions', summary: 'Trainings to come.' })
  @ApiOkResponse({ type: TrainingSessionsDto })
  trainingSessions(@CurrentActor() actor: Actor, @Query() query: ListQueryDto): Promise<TrainingSessionsDto> {
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
