import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, ListQueryDto, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { RetryMail } from './retry-mail';
import { UndeliveredMailPageDto } from './undelivered-mail.dto';
import { UndeliveredMails } from './undelivered-mails';

/** Mails of ours that did not arrive: for coordination; of a sealed request, for those who read it alone, its keeper first. */
@ApiTags('undelivered mails')
@Controller('undelivered-mails')
export class UndeliveredMailsController {
  constructor(
    private readonly mails: UndeliveredMails,
    private readonly retrying: RetryMail,
  ) {}

  @Get()
  @Permission('mail.resend')
  @ApiOperation({ operationId: 'listUndeliveredMails', summary: 'Mails of the last thirty days that came back or were given up, latest first: what each was for and of which request, a sealed one by those who read it alone; never to whom. Intake reads those of the requests that it keeps.' })
  @ApiOkResponse({ type: UndeliveredMailPageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ListQueryDto): Promise<UndeliveredMailPageDto> {
    return this.mails.execute(actor, query);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @Permission('mail.resend')
  @ApiOperation({ operationId: 'retryUndeliveredMail', summary: 'Sends it once more, to the same address; 404 when it is not among them, or out of sight, alike.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse({ description: 'It is on its way.' })
  async retry(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<void> {
    valueOf(await this.retrying.execute(actor, id));
  }
}
