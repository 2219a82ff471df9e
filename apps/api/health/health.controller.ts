import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { ChoiceField, Database, Permission, ProblemException } from '@phare/kernel/api';

export class HealthDto {
  @ChoiceField({ description: 'Always `ok`; anything else is a 503.', of: ['ok'] })
  status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

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
  @ApiOperation({ operationId: 'ready', summary: 'The process runs and its database answers.' })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer.' })
  async ready(): Promise<HealthDto> {
    if (!(await this.database.answers())) throw new ProblemException('unavailable');
    return { status: 'ok' };
  }
}
