import { Injectable } from '@nestjs/common';
import { hashPassword, passwordMatches } from './password-hash';

/** Hashing is dear by design: a burst of sign-ins must not starve everything else. */
const AT_ONCE = 2;
/**
 * The research page says ten. Forty stays: a team that arrives at nine behind one address is a burst of honest sign-ins, the queue
 * holds only closures, and forty waiting take about four seconds at 19 MiB; the limits per account and per address bound the rest.
 */
const LONGEST_QUEUE = 40;

/** Checks passwords a few at a time, in order of arrival. */
@Injectable()
export class PasswordChecker {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hashPassword('no account has this password');

  /** Runs `check` when its turn comes; `null` when too many wait already, and the caller answers 429. */
  async inTurn<Answer>(check: () => Promise<Answer>): Promise<Answer | null> {
    if (this.waiting.length >= LONGEST_QUEUE) return null;
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await check();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Whether the password is the account's. An unknown account (`null`) costs as much as a known one. */
  async matches(password: string, phc: string | null): Promise<boolean> {
    const matched = await passwordMatches(password, phc ?? (await this.decoy));
    return matched && phc !== null;
  }

  /** The hash of a new password; `null` when too many wait already. */
  hash(password: string): Promise<string | null> {
    return this.inTurn(() => hashPassword(password));
  }
}
