import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { DeadlineReportDto, DeadlineReportQueryDto } from '../dto/deadline-report.dto';
import { DeadlineReport } from '../reads/deadline-report';

/** Figures, never a request. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly deadlineReport: DeadlineReport) {}

  @Get('deadlines')
  @Permission('report.read_deadlines')
  @ApiOperation({ operationId: 'readDeadlineReport', summary: 'The promises of a year of receipt, kept, late or to come, by month, family and territory; cells under five are masked, and what would tell them.' })
  @ApiOkResponse({ type: DeadlineReportDto })
  deadlines(@CurrentActor() actor: Actor, @Query() { year }: DeadlineReportQueryDto): Promise<DeadlineReportDto> {
    return this.deadlineReport.execute(actor, year);
  }
}
