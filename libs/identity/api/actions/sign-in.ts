import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, machineTime, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { RateLimiter, type Limit } from '../limits/rate-limiter';
import { PasswordChecker } from '../passwords/password-checker';
import { LONGEST } from '../sessions/session-limits';
import { newToken, tokenHash } from '../sessions/session-token';

/** Only failures count (api.md, « Limits »). */
const PER_ACCOUNT: Limit = { bucket: 'sign-in-account', seconds: 600, most: 10 };
const PER_ADDRESS: Limit = { bucket: 'sign-in-address', seconds: 600, most: 50 };

const ACCOUNT = statement(
  'sign-in-account',
  `SELECT id, password_hash, demonstration FROM account WHERE network_id = $1 AND lower(email) = lower($2) AND disabled_at IS NULL`,
);
const OPEN = statement(
  'sign-in-open',
  `INSERT INTO session (network_id, token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
);

interface AccountRow {
  id: string;
  password_hash: string | null;
  demonstration: boolean;
}

/** Opens a session for an address and a password. An unknown address, a wrong password and a refused account look and cost the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly passwords: PasswordChecker,
    private readonly limiter: RateLimiter,
    private readonly installation: Installation,
  ) {}

  /** Answers the new session's token. */
  async execute(caller: Actor, email: string, password: string, address: string): Promise<Result<string, Refusal>> {
    const answer = await this.passwords.inTurn(() => this.check(caller, email, password, address));
    return answer ?? refused(refusal('too_many_requests'));
  }

  private async check(caller: Actor, email: string, password: string, address: string): Promise<Result<string, Refusal>> {
    const subject = email.toLowerCase();
    if ((await this.limiter.reached(caller, PER_ACCOUNT, subject)) || (await this.limiter.reached(caller, PER_ADDRESS, address))) return refused(refusal('too_many_requests'));
    const [account] = await this.database.read<AccountRow>(caller, ACCOUNT, [email]);
    const usable = account && !(account.demonstration && this.installation.settings.mode === 'production');
    if ((await this.passwords.matches(password, usable ? account.password_hash : null)) && account) return accepted(await this.open(caller, account.id));
    await this.limiter.hit(caller, PER_ACCOUNT, subject);
    await this.limiter.hit(caller, PER_ADDRESS, address);
    return refused(refusal('bad_credentials'));
  }

  private async open(caller: Actor, accountId: string): Promise<string> {
    const token = newToken();
    const now = machineTime();
    await this.database.read(caller, OPEN, [tokenHash(token), accountId, now, new Date(now.getTime() + LONGEST * 1000)]);
    return token;
  }
}
