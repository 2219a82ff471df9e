import { Module, type DynamicModule } from '@nestjs/common';
import type { DemonstrationClock } from '@phare/kernel/api';
import { DeadlinesModule, QuestionsModule } from '@phare/requests/api';
import { DEMONSTRATION_CLOCK, DemonstrationController } from './demonstration.controller';

/** Time travel. Without a clock to move, its routes answer that they are not there. */
@Module({})
export class DemonstrationModule {
  static with(clock: DemonstrationClock | null): DynamicModule {
    return {
      module: DemonstrationModule,
      imports: [DeadlinesModule, QuestionsModule],
      controllers: [DemonstrationController],
      providers: [{ provide: DEMONSTRATION_CLOCK, useValue: clock }],
    };
  }
}
