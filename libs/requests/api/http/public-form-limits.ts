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

  /** Refuses someone without a session who has filed as many as the form takes. */
  async check(actor: Actor, email: string | null | undefined, address: string): Promise<void> {
    if (actor.kind !== 'anonymous') return;
    const reached = (await this.limiter.reached(actor, PER_ADDRESS, address)) || (await this.limiter.reached(actor, PER_EMAIL, subjectOf(email)));
    if (reached) throw new ProblemException('too_many_requests');
  }

  /** Counts one that was received: a refused one, to be corrected and sent again, does not count. */
  async count(actor: Actor, email: string | null | undefined, address: string): Promise<void> {
    if (actor.kind !== 'anonymous') return;
    await this.limiter.hit(actor, PER_ADDRESS, address);
    await this.limiter.hit(actor, PER_EMAIL, subjectOf(email));
  }
}

const subjectOf = (email: string | null | undefined): string => (email ?? '').toLowerCase();
