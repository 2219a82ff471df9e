import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { AccessesQueryDto, AccessPageDto } from '../dto/accesses.dto';
import { Accesses } from '../reads/accesses';

/** The read log, for those who watch over it. */
@ApiTags('reports')
@Controller('access-records')
export class AccessesController {
  constructor(private readonly accesses: Accesses) {}

  @Get()
  @Permission('report.read_accesses')
  @ApiOperation({ operationId: 'listAccesses', summary: 'Who opened which request, when and why, latest first. Of every request for whoever answers for privacy, of those in sight for coordination; never what a request says.' })
  @ApiOkResponse({ type: AccessPageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: AccessesQueryDto): Promise<AccessPageDto> {
    return this.accesses.execute(actor, query);
  }
}
