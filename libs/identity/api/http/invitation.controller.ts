import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { AcceptInvitation } from '../actions/accept-invitation';
import { AcceptInvitationDto } from '../dto/invitation.dto';

@ApiTags('session')
@Controller('session/invitation')
export class InvitationController {
  constructor(private readonly acceptInvitation: AcceptInvitation) {}

  @Post()
  @HttpCode(204)
  @Permission('session.open')
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Chooses the first password of an account by the link that was mailed: good once, for seven days. Opens no session; 404 for any other link.' })
  @ApiNoContentResponse()
  async accept(@CurrentActor() caller: Actor, @Body() body: AcceptInvitationDto): Promise<void> {
    valueOf(await this.acceptInvitation.execute(caller, body));
  }
}
