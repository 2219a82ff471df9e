import { Injectable } from '@nestjs/common';
import { RateLimiter, type Limit } from '@phare/identity/api';
import { ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** How many calls by a link one network address makes in ten minutes. A link cannot be guessed; this keeps guessing from being a load. */
const PER_ADDRESS: Limit = { bucket: 'link-address', seconds: 600, most: 100 };

/** Counts calls by link that failed: those that a working link makes are given back. */
@Injectable()
export class LinkLimits {
  constructor(private readonly limiter: RateLimiter) {}

  async within<Answer>(actor: Actor, address: string, work: () => Promise<Answer>): Promise<Answer> {
    const taken = await this.limiter.take(actor, PER_ADDRESS, address);
    if (taken === null) throw new ProblemException('too_many_requests');
    const answer = await work();
    await this.limiter.giveBack(actor, taken);
    return answer;
  }
}
