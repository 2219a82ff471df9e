import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
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
  async partnerResources(@CurrentActor() actor: Actor): Promise<PartnerResourcesDto> {
    return { items: await this.directory.partnerResources(actor), nextCursor: null };
  }

  @Get('training-sessions')
  @Permission('support.read')
  @ApiOperation({ operationId: 'listTrainingSessions', summary: 'Trainings to come.' })
  @ApiOkResponse({ type: TrainingSessionsDto })
  async trainingSessions(@CurrentActor() actor: Actor): Promise<TrainingSessionsDto> {
    return { items: await this.directory.trainingSessions(actor), nextCursor: null };
  }

  @Get('policy/orientation')
  @Permission('policy.orientation')
  @ApiOperation({ operationId: 'readOrientation', summary: 'Where someone who is not a member can turn: resources, open trainings, how to join. No session needed.' })
  @ApiOkResponse({ type: OrientationDto })
  orientation(@CurrentActor() actor: Actor): Promise<OrientationDto> {
    return this.directory.orientation(actor);
  }
}
