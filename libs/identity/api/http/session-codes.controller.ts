import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskRecovery } from '../actions/ask-recovery';
import { ResetPassword } from '../actions/reset-password';
import { SignInWithCode } from '../actions/sign-in-with-code';
import { MailCode } from '../addresses/mail-code';
import { AskedDto, AskCodeDto, AskRecoveryDto, ResetPasswordDto, VerifyCodeDto } from '../dto/session-codes.dto';
import { SessionDto } from '../sessions/session.dto';
import { SessionDoor } from './session-door';

@ApiTags('session')
@Controller('session')
export class SessionCodesController {
  constructor(
    private readonly mailCode: MailCode,
    private readonly signIn: SignInWithCode,
    private readonly reset: ResetPassword,
    private readonly recovery: AskRecovery,
    private readonly door: SessionDoor,
  ) {}

  @Post('codes')
  @HttpCode(202)
  @Permission('session.open')
  @ApiOperation({
    operationId: 'askCode',
    summary: 'Mails an eight-digit code to sign in with: to a member, or to an address that filed by the public form. Always 202, whoever the address belongs to; five mails an hour at most.',
  })
  @ApiAcceptedResponse({ type: AskedDto })
  ask(@CurrentActor() caller: Actor, @Body() { email }: AskCodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): AskedDto {
    this.door.asked(reply, this.mailCode.execute(caller, 'sign_in', email, this.door.browserOf(request)));
    return {};
  }

  @Post('codes/verify')
  @HttpCode(200)
  @Permission('session.open')
  @ApiOperation({ operationId: 'signInWithCode', summary: 'Opens a session for the code that was mailed, in the browser that asked for it.' })
  @ApiOkResponse({ type: SessionDto })
  async verify(@CurrentActor() caller: Actor, @Body() { email, code }: VerifyCodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    return this.door.opened(request, reply, valueOf(await this.signIn.execute(caller, email, code, this.door.browserOf(request))));
  }

  @Post('password-reset')
  @HttpCode(202)
  @Permission('session.open')
  @ApiOperation({ operationId: 'askPasswordReset', summary: 'Mails a code to choose another password with, to any account. Always 202, whoever the address belongs to.' })
  @ApiAcceptedResponse({ type: AskedDto })
  askReset(@CurrentActor() caller: Actor, @Body() { email }: AskCodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): AskedDto {
    this.door.asked(reply, this.mailCode.execute(caller, 'reset', email, this.door.browserOf(request)));
    return {};
  }

  @Post('password-reset/verify')
  @HttpCode(204)
  @Permission('session.open')
  @ApiOperation({ operationId: 'resetPassword', summary: 'Gives the account another password for the code that was mailed. Ends every session, opens none, and removes no second factor.' })
  @ApiNoContentResponse()
  async verifyReset(@CurrentActor() caller: Actor, @Body() body: ResetPasswordDto, @Req() request: FastifyRequest): Promise<void> {
    valueOf(await this.reset.execute(caller, body, this.door.browserOf(request)));
  }

  @Post('recovery')
  @HttpCode(202)
  @Permission('session.open')
  @ApiOperation({
    operationId: 'askRecovery',
    summary: 'Asks that lost factors be removed. With the right password it waits seven days for two people of the team, who call back first. Always 202.',
  })
  @ApiAcceptedResponse({ type: AskedDto })
  async askRecovery(@CurrentActor() caller: Actor, @Body() { email, password }: AskRecoveryDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AskedDto> {
    this.door.later(reply, await this.recovery.execute(caller, email, password, this.door.browserOf(request)));
    return {};
  }
}
