import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { BooleanField, ChoiceField, Database, Heartbeat, InstantField, isLate, Permission, ProblemException } from '@phare/kernel/api';

export class HealthDto {
  @ChoiceField({ description: 'Always `ok`; anything else is a 503.', of: ['ok'] })
  status: 'ok';
}

export class SweepDto {
  @InstantField({ description: 'When deadlines were last watched, by the clock of the machine; `null` when they never were.', nullable: true })
  sweptAt: string | null;

  @BooleanField({ description: 'More than 30 minutes ago: reminders no longer leave.' })
  late: boolean;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly heartbeat: Heartbeat,
  ) {}

  @Get('live')
  @HttpCode(200)
  @Permission('health.read')
  @ApiOperation({ operationId: 'live', summary: 'The process runs.' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @HttpCode(200)
  @Permission('health.read')
  @ApiOperation({ operationId: 'ready', summary: 'The process runs, its database answers and deadlines are watched.' })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer, or deadlines have not been watched for 30 minutes.' })
  async ready(): Promise<HealthDto> {
    if (!(await this.database.answers()) || (await this.heartbeat.isLate())) throw new ProblemException('unavailable');
    return { status: 'ok' };
  }

  @Get('sweep')
  @HttpCode(200)
  @Permission('health.read_sweep')
  @ApiOperation({ operationId: 'sweep', summary: 'Whether deadlines are watched, for the banner of the staff.' })
  @ApiOkResponse({ type: SweepDto })
  async sweep(): Promise<SweepDto> {
    const last = await this.heartbeat.last();
    return { sweptAt: last?.toISOString() ?? null, late: isLate(last) };
  }
}
