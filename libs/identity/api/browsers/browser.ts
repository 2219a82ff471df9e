import { Injectable } from '@nestjs/common';
import { Cookie, Installation, SessionCookie } from '@phare/kernel/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CODE_LIFE } from '../challenges/challenge';
import { deviceLabel } from './device-label';
import { DEVICE_LIFE } from './known-devices';

/** What a caller’s browser says of itself, and the tokens it presents. None of them is ever adopted because it was presented. */
export interface Browser {
  /** The network address, for the limits alone: never kept but as a hash. */
  readonly address: string;
  readonly label: string | null;
  /** The token of a session that is open already. */
  readonly session: string | undefined;
  /** What a code or a challenge is bound to (ASVS 5.0, 6.6.2). */
  readonly pending: string | undefined;
  /** What an account is known on. */
  readonly device: string | undefined;
}

/** The cookies of a browser: its session, what it was asked before a session, and the mark of a device that someone signed in on. */
@Injectable()
export class Browsers {
  private readonly pending: Cookie;
  private readonly device: Cookie;

  constructor(
    { settings }: Installation,
    private readonly session: SessionCookie,
  ) {
    this.pending = new Cookie(settings.publicUrl, { name: 'phare-pre', sameSite: 'Strict', maxAge: CODE_LIFE });
    this.device = new Cookie(settings.publicUrl, { name: 'phare-device', sameSite: 'Lax', maxAge: DEVICE_LIFE });
  }

  of(request: FastifyRequest): Browser {
    const [session, pending, device] = [this.session, this.pending, this.device].map((cookie) => cookie.read(request));
    return { address: request.ip, label: deviceLabel(request.headers['user-agent']), session, pending, device };
  }

  /** Gives the browser what the next answer has to come with. */
  asked(reply: FastifyReply, pending: string): void {
    this.pending.set(reply, pending);
  }

  /** Gives the browser the token of its session, and the mark of the device where someone has just signed in. */
  signedIn(reply: FastifyReply, session: string, device?: string): void {
    this.session.set(reply, session);
    if (device !== undefined) this.device.set(reply, device);
  }

  signedOut(reply: FastifyReply): void {
    this.session.clear(reply);
  }
}
