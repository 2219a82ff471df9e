import { Injectable } from '@nestjs/common';
import { RateLimiter, type Limit } from '@phare/identity/api';
import { ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** What the public form takes (api.md, « Limits »). Signed-in callers are not limited. */
const PER_EMAIL: Limit = { bucket: 'public-form-email', seconds: 3600, most: 5 };
const PER_ADDRESS: Limit = { bucket: 'public-form-address', seconds: 3600, most: 20 };

/** Keeps the public form from being used to flood the team, or somebody's mailbox. */
@Injectable()
export class PublicFormLimits {
  constructor(private readonly limiter: RateLimiter) {}

  async check(actor: Actor, email: string | null | undefined, address: string): Promise<void> {
    if (actor.kind !== 'anonymous') return;
    const withinAddress = await this.limiter.within(actor, PER_ADDRESS, address);
    const withinEmail = await this.limiter.within(actor, PER_EMAIL, (email ?? '').toLowerCase());
    if (!withinAddress || !withinEmail) throw new ProblemException('too_many_requests');
  }
}
