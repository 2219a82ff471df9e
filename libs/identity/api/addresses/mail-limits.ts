import { Injectable } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import { Accounts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { RateLimiter, type Limit } from '../limits/rate-limiter';

const PER_EMAIL: Limit = { bucket: 'code-email', seconds: 3600, most: 5 };
const PER_ADDRESS: Limit = { bucket: 'code-address', seconds: 3600, most: 20 };
/** On a device of the account's own: a stranger who has five mails sent to somebody keeps them from nothing. */
const PER_DEVICE: Limit = { bucket: 'code-device', seconds: 3600, most: 5 };

/** How many codes are mailed: to one address and for one network address, in an hour. Who asks for more is answered alike, and nothing is sent. */
@Injectable()
export class MailLimits {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly accounts: Accounts,
  ) {}

  async allow(caller: Actor, email: string, { address, device }: Browser): Promise<boolean> {
    if ((await this.limiter.take(caller, PER_ADDRESS, address)) === null) return false;
    const subject = email.toLowerCase();
    const known = device !== undefined && (await this.accounts.byEmail(caller, email, device))?.device_known === true;
    return (await this.limiter.take(caller, known ? PER_DEVICE : PER_EMAIL, known ? `${subject} ${device}` : subject)) !== null;
  }
}
