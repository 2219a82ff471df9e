import { Injectable } from '@nestjs/common';
import { Sessions } from '@phare/kernel/api';
import { localeOf, type SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AskedCode } from '../addresses/mail-code';
import { ProvenAddress } from '../addresses/proven-address.port';
import { Browsers, type Browser } from '../browsers/browser';
import { AfterReply } from '../machine/after-reply';
import { ReadSession } from '../sessions/read-session';
import type { SessionDto } from '../sessions/session.dto';
import type { OpenedSession } from '../sessions/sign-ins';

/** Between HTTP and whatever opens, renews or ends a session: reads cookies, sets them, and never writes a token anywhere else. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly browsers: Browsers,
    private readonly sessions: Sessions,
    private readonly readSession: ReadSession,
    private readonly afterReply: AfterReply,
    private readonly provenAddress: ProvenAddress,
  ) {}

  browserOf(request: FastifyRequest): Browser {
    return this.browsers.of(request);
  }

  /** Hands the browser its session, and answers who is in it. Whoever has proved an address is given what it filed, before the answer says that they may look. */
  async opened(request: FastifyRequest, reply: FastifyReply, { session, device, addressProven = false }: OpenedSession): Promise<SessionDto> {
    this.browsers.signedIn(reply, session, device);
    const actor = (await this.sessions.identify(session, localeOf(request.headers['accept-language']))) as SignedInActor;
    if (addressProven) await this.provenAddress.proven(actor);
    return this.readSession.execute(actor);
  }

  /** Binds a code to the browser that asked for it, and sees to it once the answer has left. */
  asked(reply: FastifyReply, { pending, later }: AskedCode): void {
    this.bound(reply, pending);
    this.later(reply, later);
  }

  /** Binds the next answer to this browser. */
  bound(reply: FastifyReply, pending: string): void {
    this.browsers.asked(reply, pending);
  }

  later(reply: FastifyReply, work: () => Promise<void>): void {
    this.afterReply.do(reply, work);
  }

  /** The same session goes on under another token. */
  renewed(reply: FastifyReply, token: string): void {
    this.browsers.signedIn(reply, token);
  }

  closed(reply: FastifyReply): void {
    this.browsers.signedOut(reply);
  }
}
