import { Injectable } from '@nestjs/common';
import { RateLimiter } from '@phare/identity/api';
import { SETUP_PROBLEMS } from '@phare/installation/domain';
import { Cookie, Installation, ProblemException, type Refusal } from '@phare/kernel/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { opens } from './setup-codes';
import { SetupState, type SetupRow } from './setup-state';

/** Wrong codes alone count. */
const WRONG_CODES = { bucket: 'setup-code', seconds: 600, most: 10 };
const A_DAY = 86_400;

const codeRefused: Refusal = { code: 'setup_code_refused', definition: SETUP_PROBLEMS.setup_code_refused };

/** Lets in whoever has the code, while there is a setup: 404 to everyone otherwise, whatever they hold. The browser keeps the code in a cookie that no script reads. */
@Injectable()
export class SetupDoor {
  private readonly cookie: Cookie;

  constructor(
    private readonly state: SetupState,
    private readonly limiter: RateLimiter,
    { settings }: Installation,
  ) {
    this.cookie = new Cookie(settings.publicUrl, { name: 'phare-setup', sameSite: 'Strict', maxAge: A_DAY });
  }

  /** Checks a code that was typed, and hands it to the browser. */
  async enter(request: FastifyRequest, reply: FastifyReply, code: string): Promise<SetupRow> {
    const setup = await this.checked(request, code);
    // Without what is said of it in passing: a cookie holds no space (RFC 6265 §4.1.1).
    this.cookie.set(reply, code.replace(/[^0-9a-z]/gi, ''));
    return setup;
  }

  /** Checks what the browser holds. */
  async check(request: FastifyRequest): Promise<SetupRow> {
    return this.checked(request, this.cookie.read(request) ?? '');
  }

  leave(reply: FastifyReply): void {
    this.cookie.clear(reply);
  }

  private async checked(request: FastifyRequest, code: string): Promise<SetupRow> {
    const setup = await this.state.open();
    if (!setup) throw new ProblemException('not_found');
    if (code === '') throw new ProblemException(codeRefused);
    const taken = await this.limiter.take(this.state.actor, WRONG_CODES, request.ip);
    if (!taken) throw new ProblemException('too_many_requests');
    if (!opens(setup, code)) throw new ProblemException(codeRefused);
    await this.limiter.giveBack(this.state.actor, taken);
    return setup;
  }
}
