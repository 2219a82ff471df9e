import { Injectable } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import { RateLimiter, type Limit, type Taken } from './rate-limiter';

/** Only failures count (api.md, « Limits »). */
const PER_ACCOUNT: Limit = { bucket: 'sign-in-account', seconds: 600, most: 10 };
const PER_ADDRESS: Limit = { bucket: 'sign-in-address', seconds: 600, most: 50 };
/** From a device that the account knows: a bucket of its own, which no stranger can fill. */
const PER_DEVICE: Limit = { bucket: 'sign-in-device', seconds: 600, most: 10 };

/** Questions put to a passkey: each is a row until it is answered or five minutes old. */
const PER_QUESTION: Limit = { bucket: 'passkey-question', seconds: 600, most: 100 };

/** Who tries: for which account, from where, and on which of the account's devices, if it is one. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
  readonly knownDevice: string | undefined;
}

/**
 * How many sign-ins that fail are evaluated at all (abuse case 14): ten per account and fifty per network address in ten minutes.
 * Counted before a password is looked at and given back to whoever had it right, so that a burst passes no more than a queue would.
 * An address without an account is limited alike.
 */
@Injectable()
export class SignInLimits {
  constructor(private readonly limiter: RateLimiter) {}

  /** Counts an attempt; `null` when it must not be evaluated. */
  async take(caller: Actor, { email, address, knownDevice }: Attempt): Promise<readonly Taken[] | null> {
    const subject = email.toLowerCase();
    if (knownDevice !== undefined) return this.all(caller, [[PER_DEVICE, `${subject} ${knownDevice}`]]);
    return this.all(caller, [[PER_ACCOUNT, subject], [PER_ADDRESS, address]]);
  }

  /** Counts an attempt that names no account, or none that could be locked: the network address alone. */
  async takeAddress(caller: Actor, address: string): Promise<readonly Taken[] | null> {
    return this.all(caller, [[PER_ADDRESS, address]]);
  }

  /** Whether one more question may be kept for this network address. */
  async mayAsk(caller: Actor, address: string): Promise<boolean> {
    return (await this.limiter.take(caller, PER_QUESTION, address)) !== null;
  }

  /** The attempt was right: it does not count. */
  async giveBack(caller: Actor, taken: readonly Taken[]): Promise<void> {
    for (const one of taken) await this.limiter.giveBack(caller, one);
  }

  private async all(caller: Actor, limits: readonly (readonly [Limit, string])[]): Promise<readonly Taken[] | null> {
    const taken: Taken[] = [];
    for (const [limit, subject] of limits) {
      const one = await this.limiter.take(caller, limit, subject);
      if (one === null) {
        await this.giveBack(caller, taken);
        return null;
      }
      taken.push(one);
    }
    return taken;
  }
}
