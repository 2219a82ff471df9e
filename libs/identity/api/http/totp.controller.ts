import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply } from 'fastify';
import { ConfirmTotp } from '../actions/confirm-totp';
import { PrepareTotp } from '../actions/prepare-totp';
import { RemoveTotp } from '../actions/remove-totp';
import { RenewRecoveryCodes } from '../actions/renew-recovery-codes';
import { ConfirmTotpDto, RecoveryCodesDto, TotpSetUpDto } from '../dto/account.dto';
import { NeedsRecentSignIn } from '../sessions/recent-sign-in';
import { SessionDoor } from './session-door';

@ApiTags('account')
@Controller('account')
@NeedsRecentSignIn()
export class TotpController {
  constructor(
    private readonly prepareTotp: PrepareTotp,
    private readonly confirmTotp: ConfirmTotp,
    private readonly removeTotp: RemoveTotp,
    private readonly renewCodes: RenewRecoveryCodes,
    private readonly door: SessionDoor,
  ) {}

  @Post('totp')
  @HttpCode(200)
  @Permission('account.secure')
  @ApiOperation({ operationId: 'prepareTotp', summary: 'A new secret for a code app. Nothing changes until a code of it is confirmed; 409 where an app is in place.' })
  @ApiOkResponse({ type: TotpSetUpDto })
  async prepare(@CurrentActor() actor: SignedInActor, @Body() _: NoFieldsDto): Promise<TotpSetUpDto> {
    return valueOf(await this.prepareTotp.execute(actor));
  }

  @Post('totp/confirm')
  @HttpCode(200)
  @Permission('account.secure')
  @ApiOperation({ operationId: 'confirmTotp', summary: 'Puts the code app in place. A first factor brings ten recovery codes; the session gets a new token.' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirm(@CurrentActor() actor: SignedInActor, @Body() { code }: ConfirmTotpDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<RecoveryCodesDto> {
    const { token, recoveryCodes } = valueOf(await this.confirmTotp.execute(actor, code));
    this.door.renewed(reply, token);
    return { recoveryCodes: [...recoveryCodes] };
  }

  @Delete('totp')
  @HttpCode(204)
  @Permission('account.secure')
  @ApiOperation({ operationId: 'removeTotp', summary: 'Takes the code app away; the recovery codes too when no factor is left. The session gets a new token.' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: SignedInActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.door.renewed(reply, valueOf(await this.removeTotp.execute(actor)));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Permission('account.secure')
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'Ten new recovery codes, shown this once; those of before are dead. 409 without a second factor.' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async renew(@CurrentActor() actor: SignedInActor, @Body() _: NoFieldsDto): Promise<RecoveryCodesDto> {
    return { recoveryCodes: [...valueOf(await this.renewCodes.execute(actor))] };
  }
}
