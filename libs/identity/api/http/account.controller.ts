import { Body, Controller, Delete, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeviceList } from '../accounts/device-list';
import { ReadAccount } from '../accounts/read-account';
import { ChangePassword } from '../actions/change-password';
import { EndDevices } from '../actions/end-devices';
import { AccountDto, ChangePasswordDto, DeviceListDto } from '../dto/account.dto';
import { NeedsRecentSignIn } from '../sessions/recent-sign-in';
import { SessionDoor } from './session-door';

@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly readAccount: ReadAccount,
    private readonly deviceList: DeviceList,
    private readonly changePassword: ChangePassword,
    private readonly endDevices: EndDevices,
    private readonly door: SessionDoor,
  ) {}

  @Get()
  @Permission('account.read')
  @ApiOperation({ operationId: 'readAccount', summary: 'One’s own account: what it is proved with, never the proof.' })
  @ApiOkResponse({ type: AccountDto })
  read(@CurrentActor() actor: SignedInActor): Promise<AccountDto> {
    return this.readAccount.execute(actor);
  }

  @Put('password')
  @HttpCode(204)
  @Permission('account.secure')
  @NeedsRecentSignIn()
  @ApiOperation({ operationId: 'changePassword', summary: 'Changes the password, or sets the first one. Ends every other session; this one gets a new token.' })
  @ApiNoContentResponse()
  async password(@CurrentActor() actor: SignedInActor, @Body() body: ChangePasswordDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.door.renewed(reply, valueOf(await this.changePassword.execute(actor, body, this.door.browserOf(request))));
  }

  @Get('devices')
  @Permission('account.read')
  @ApiOperation({ operationId: 'listDevices', summary: 'Where one’s own account is open now.' })
  @ApiOkResponse({ type: DeviceListDto })
  devices(@CurrentActor() actor: SignedInActor): Promise<DeviceListDto> {
    return this.deviceList.execute(actor);
  }

  @Delete('devices')
  @HttpCode(204)
  @Permission('account.secure')
  @NeedsRecentSignIn()
  @ApiOperation({ operationId: 'endOtherDevices', summary: 'Ends every session of one’s own account but this one.' })
  @ApiNoContentResponse()
  endOthers(@CurrentActor() actor: SignedInActor): Promise<void> {
    return this.endDevices.others(actor);
  }

  @Delete('devices/:id')
  @HttpCode(204)
  @Permission('account.secure')
  @NeedsRecentSignIn()
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'endDevice', summary: 'Ends one session of one’s own account at once.' })
  @ApiNoContentResponse()
  async endOne(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (valueOf(await this.endDevices.one(actor, id)).current) this.door.closed(reply);
  }
}
