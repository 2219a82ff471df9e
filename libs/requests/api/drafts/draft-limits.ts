import { Injectable } from '@nestjs/common';
import { RateLimiter, type Limit } from '@phare/identity/api';
import { ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** What someone without a session may do: begin drafts, as few as requests; save one as fast as they type; mail links to themselves. */
const LIMITS = {
  begin: { bucket: 'draft-begin', seconds: 3600, most: 20 },
  save: { bucket: 'draft-save', seconds: 600, most: 600 },
} as const satisfies Readonly<Record<string, Limit>>;

/** Mail goes where anybody says, signed in or not: a form is not a way to pester a stranger. */
const MAIL_FROM: Limit = { bucket: 'draft-mail-address', seconds: 3600, most: 20 };
const MAIL_TO: Limit = { bucket: 'draft-mail-email', seconds: 3600, most: 5 };

/** Keeps drafts from being used as a store for anything, or as a way to write to anyone (api.md, « Limits »). Signed-in callers write without limit. */
@Injectable()
export class DraftLimits {
  constructor(private readonly limiter: RateLimiter) {}

  async count(actor: Actor, what: keyof typeof LIMITS, address: string): Promise<void> {
    if (actor.kind === 'anonymous') await this.take(actor, LIMITS[what], address);
  }

  async countMail(actor: Actor, address: string, email: string): Promise<void> {
    await this.take(actor, MAIL_FROM, address);
    await this.take(actor, MAIL_TO, email.toLowerCase());
  }

  private async take(actor: Actor, limit: Limit, whom: string): Promise<void> {
    if ((await this.limiter.take(actor, limit, whom)) === null) throw new ProblemException('too_many_requests');
  }
}
