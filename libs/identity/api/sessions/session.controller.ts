import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, ProblemException, SessionCookie, Sessions } from '@phare/kernel/api';
import { localeOf, type Actor, type SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from '../actions/sign-in';
import { SignOut } from '../actions/sign-out';
import { ReadSession } from './read-session';
import { SessionDto, SignInDto } from './session.dto';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly readSession: ReadSession,
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @HttpCode(200)
  @Permission('session.open')
  @ApiOperation({ operationId: 'signIn', summary: 'Opens a session; its token travels in an HttpOnly cookie.' })
  @ApiOkResponse({ type: SessionDto })
  async open(@CurrentActor() caller: Actor, @Body() body: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    const opened = await this.signIn.execute(caller, body.email, body.password, request.ip);
    if (!opened.ok) throw new ProblemException(opened.refusal);
    const previous = this.cookie.read(request);
    if (previous) await this.signOut.execute(caller, previous);
    this.cookie.set(reply, opened.value);
    const actor = await this.sessions.identify(opened.value, localeOf(request.headers['accept-language']));
    return this.readSession.execute(actor as SignedInActor);
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
  async end(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request);
    if (token) await this.signOut.execute(actor, token);
    this.cookie.clear(reply);
  }
}
