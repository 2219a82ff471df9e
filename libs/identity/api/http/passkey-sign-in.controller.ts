import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, Permission, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInWithPasskey } from '../actions/sign-in-with-passkey';
import { PasskeyRequestOptionsDto, SignInWithPasskeyDto } from '../dto/session-codes.dto';
import { SessionDto } from '../sessions/session.dto';
import { SessionDoor } from './session-door';

@ApiTags('session')
@Controller('session/passkey')
export class PasskeySignInController {
  constructor(
    private readonly signIn: SignInWithPasskey,
    private readonly door: SessionDoor,
  ) {}

  @Post('options')
  @HttpCode(200)
  @Permission('session.open')
  @ApiOperation({ operationId: 'askPasskey', summary: 'What a passkey has to sign. No address is asked for: the browser offers the passkeys that it holds for this site.' })
  @ApiOkResponse({ type: PasskeyRequestOptionsDto })
  async options(@CurrentActor() caller: Actor, @Body() _: NoFieldsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PasskeyRequestOptionsDto> {
    const { pending, options } = valueOf(await this.signIn.options(caller, this.door.browserOf(request)));
    this.door.bound(reply, pending);
    return { options };
  }

  @Post()
  @HttpCode(200)
  @Permission('session.open')
  @ApiOperation({ operationId: 'signInWithPasskey', summary: 'Opens a session for a passkey. Nothing else is asked: its holder was verified on their own device.' })
  @ApiOkResponse({ type: SessionDto })
  async open(@CurrentActor() caller: Actor, @Body() { response }: SignInWithPasskeyDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    return this.door.opened(request, reply, valueOf(await this.signIn.execute(caller, response, this.door.browserOf(request))));
  }
}
