import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { DiaryDto } from '../dto/diary.dto';
import { Diary } from '../reads/diary';

/** One’s own days. */
@ApiTags('reports')
@Controller('diary')
export class DiaryController {
  constructor(private readonly diary: Diary) {}

  @Get()
  @Permission('diary.read')
  @ApiOperation({ operationId: 'readDiary', summary: 'What the caller works on and the days it is due: follow-ups, next actions, steps. Never what a request says: nothing is opened.' })
  @ApiOkResponse({ type: DiaryDto })
  mine(@CurrentActor() actor: Actor): Promise<DiaryDto> {
    return this.diary.execute(actor);
  }
}
