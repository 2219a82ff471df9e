import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DemonstrationClock, InstantField, Permission, ProblemException, WholeNumberField } from '@phare/kernel/api';
import { DeadlineSweep, QuestionSweep } from '@phare/requests/api';

/** The clock that a demonstration moves; `null` where there is none, as in production. */
export const DEMONSTRATION_CLOCK = Symbol('DEMONSTRATION_CLOCK');

const LONGEST = 60;

export class TravelDto {
  @WholeNumberField({ description: 'How many days to move on.', min: 1, max: LONGEST })
  days: number;
}

export class DemonstrationNowDto {
  @InstantField({ description: 'What time it is in the demonstration.' })
  now: string;
}

/** In demonstration mode alone: time goes by at once, so that reminders and deadlines can be seen to move. */
@ApiTags('demonstration')
@Controller('demonstration')
export class DemonstrationController {
  constructor(
    @Inject(DEMONSTRATION_CLOCK) private readonly clock: DemonstrationClock | null,
    private readonly deadlines: DeadlineSweep,
    private readonly questions: QuestionSweep,
  ) {}

  @Get('clock')
  @Permission('demonstration.travel')
  @ApiOperation({ operationId: 'readDemonstrationClock', summary: 'What time it is in the demonstration; 404 outside one.' })
  @ApiOkResponse({ type: DemonstrationNowDto })
  @ApiNotFoundResponse({ description: 'Not a demonstration.' })
  now(): DemonstrationNowDto {
    return { now: this.here().now().toISOString() };
  }

  @Post('clock')
  @HttpCode(200)
  @Permission('demonstration.travel')
  @ApiOperation({ operationId: 'travel', summary: 'Moves the demonstration on by some days, for good, and tells what has become due meanwhile.' })
  @ApiOkResponse({ type: DemonstrationNowDto })
  @ApiNotFoundResponse({ description: 'Not a demonstration.' })
  async travel(@Body() { days }: TravelDto): Promise<DemonstrationNowDto> {
    await this.here().advance(days);
    await this.deadlines.sweep();
    await this.questions.sweep();
    return this.now();
  }

  private here(): DemonstrationClock {
    if (!this.clock) throw new ProblemException('not_found');
    return this.clock;
  }
}
