import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, ProblemException, valueOf } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmSession } from '../actions/confirm-session';
import { SignIn } from '../actions/sign-in';
import { SignOut } from '../actions/sign-out';
import { ConfirmSessionDto } from '../dto/session-codes.dto';
import { ReadSession } from '../sessions/read-session';
import { SessionDto, SignInDto } from '../sessions/session.dto';
import { SessionDoor } from './session-door';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly confirmSession: ConfirmSession,
    private readonly readSession: ReadSession,
    private readonly door: SessionDoor,
  ) {}

  @Post()
  @HttpCode(200)
  @Permission('session.open')
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Opens a session; its token travels in an HttpOnly cookie. 401 `otp_required` when the password is right and a code is needed too: a member is mailed one, bound to this browser.',
  })
  @ApiOkResponse({ type: SessionDto })
  async open(@CurrentActor() caller: Actor, @Body() body: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    const { result, asked } = await this.signIn.execute(caller, body, this.door.browserOf(request));
    if (asked) this.door.asked(reply, asked);
    return this.door.opened(request, reply, valueOf(result));
  }

  @Get()
  @Permission('session.read')
  @ApiOperation({ operationId: 'readSession', summary: 'Who is signed in, with roles, mandates and rights.' })
  @ApiOkResponse({ type: SessionDto })
  read(@CurrentActor() actor: SignedInActor): Promise<SessionDto> {
    return this.readSession.execute(actor);
  }

  @Delete()
  @HttpCode(204)
  @Permission('session.end')
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session at once.' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: SignedInActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(actor);
    this.door.closed(reply);
    // A shared device keeps nothing; the cookie that knows the device stays (W3C Clear Site Data; ASVS 5.0 14.3.1).
    void reply.header('clear-site-data', '"cache", "storage"');
  }

  @Post('confirm')
  @HttpCode(204)
  @Permission('session.confirm')
  @ApiOperation({
    operationId: 'confirmSession',
    summary: 'Proves again who is there, for what `recent_sign_in_required` refused: the password and, where there is a second factor, a code. Gives the session a new token.',
  })
  @ApiNoContentResponse()
  async confirm(@CurrentActor() actor: SignedInActor, @Body() body: ConfirmSessionDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (body.password === undefined && body.otp === undefined) throw new ProblemException('malformed', [{ pointer: '/password', code: 'required' }]);
    this.door.renewed(reply, valueOf(await this.confirmSession.execute(actor, body, this.door.browserOf(request))));
  }
}
