import { Injectable } from '@nestjs/common';
import { RateLimiter, type Limit, type Taken } from '@phare/identity/api';
import { ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** What the public form takes (api.md, « Limits »). Signed-in callers are not limited. */
const PER_EMAIL: Limit = { bucket: 'public-form-email', seconds: 3600, most: 5 };
const PER_ADDRESS: Limit = { bucket: 'public-form-address', seconds: 3600, most: 20 };

/** Keeps the public form from being used to flood the team, or somebody's mailbox. */
@Injectable()
export class PublicFormLimits {
  constructor(private readonly limiter: RateLimiter) {}

  /**
   * Does `work` for someone without a session who has not filed as many as the form takes. Counted before, so that a burst passes no more than a queue
   * would, and given back when it is refused: one to be corrected and sent again does not count.
   */
  async within<Answer>(actor: Actor, email: string | null | undefined, address: string, work: () => Promise<Answer>): Promise<Answer> {
    if (actor.kind !== 'anonymous') return work();
    const taken = await this.take(actor, [[PER_ADDRESS, address], [PER_EMAIL, (email ?? '').toLowerCase()]]);
    try {
      return await work();
    } catch (error) {
      await this.giveBack(actor, taken);
      throw error;
    }
  }

  private async take(actor: Actor, limits: readonly (readonly [Limit, string])[]): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    for (const [limit, subject] of limits) {
      const one = await this.limiter.take(actor, limit, subject);
      if (one === null) {
        await this.giveBack(actor, taken);
        throw new ProblemException('too_many_requests');
      }
      taken.push(one);
    }
    return taken;
  }

  private async giveBack(actor: Actor, taken: readonly Taken[]): Promise<void> {
    for (const one of taken) await this.limiter.giveBack(actor, one);
  }
}
