import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { ApproveRecovery } from '../actions/approve-recovery';
import { RecoveryDto, RecoveryListDto } from '../dto/recovery.dto';
import { PendingRecoveries } from '../recoveries/pending-recoveries';

@ApiTags('accounts')
@Controller('recoveries')
export class RecoveriesController {
  constructor(
    private readonly pending: PendingRecoveries,
    private readonly approveRecovery: ApproveRecovery,
  ) {}

  @Get()
  @Permission('account.recover')
  @ApiOperation({ operationId: 'listRecoveries', summary: 'The accounts whose lost factors wait for two approvals.' })
  @ApiOkResponse({ type: RecoveryListDto })
  list(@CurrentActor() actor: SignedInActor): Promise<RecoveryListDto> {
    return this.pending.list(actor);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permission('account.recover')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({
    operationId: 'approveRecovery',
    summary: 'Says that one has called the holder back, at a number known before, and recognised them. At the second person’s, the factors go. 409 the same person again, 422 the holder.',
  })
  @ApiOkResponse({ type: RecoveryDto })
  async approve(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<RecoveryDto> {
    valueOf(await this.approveRecovery.execute(actor, id));
    return this.pending.one(actor, id);
  }
}
