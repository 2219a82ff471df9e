import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { DeadlineReportDto, DeadlineReportQueryDto } from '../dto/deadline-report.dto';
import { WorkloadDto, WorkloadQueryDto } from '../dto/workload.dto';
import { DeadlineReport } from '../reads/deadline-report';
import { Workload } from '../reads/workload';

/** Figures, for coordination. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly deadlineReport: DeadlineReport,
    private readonly load: Workload,
  ) {}

  @Get('deadlines')
  @Permission('report.read_deadlines')
  @ApiOperation({ operationId: 'readDeadlineReport', summary: 'The promises of a year of receipt, kept, late or to come, by month, family and territory; cells under five are masked, and what would tell them.' })
  @ApiOkResponse({ type: DeadlineReportDto })
  deadlines(@CurrentActor() actor: Actor, @Query() { year }: DeadlineReportQueryDto): Promise<DeadlineReportDto> {
    return this.deadlineReport.execute(actor, year);
  }

  @Get('workload')
  @Permission('report.read_workload')
  @ApiOperation({ operationId: 'readWorkload', summary: 'What each person carries: open requests, capacity, hours of a period, the road apart. Sealed requests are in none of it.' })
  @ApiOkResponse({ type: WorkloadDto })
  workload(@CurrentActor() actor: Actor, @Query() query: WorkloadQueryDto): Promise<WorkloadDto> {
    return this.load.execute(actor, query);
  }
}
