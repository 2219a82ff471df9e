import { Global, Module } from '@nestjs/common';
import { Sessions } from '@phare/kernel/api';
import { SignIn } from './actions/sign-in';
import { SignOut } from './actions/sign-out';
import { RateLimiter } from './limits/rate-limiter';
import { PasswordChecker } from './passwords/password-checker';
import { ReadSession } from './sessions/read-session';
import { SessionController } from './sessions/session.controller';
import { TeamController } from './team/team.controller';
import { StoredSessions } from './sessions/stored-sessions';

/** Who people are, and how they prove it. */
@Global()
@Module({
  controllers: [SessionController, TeamController],
  providers: [SignIn, SignOut, ReadSession, PasswordChecker, RateLimiter, { provide: Sessions, useClass: StoredSessions }],
  exports: [Sessions, RateLimiter],
})
export class IdentityModule {}
