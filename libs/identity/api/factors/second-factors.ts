import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { SessionStore } from '../sessions/session-store';
import type { SessionMethod } from '../sessions/session-methods';
import { PasskeyStore } from './passkey-store';
import { RecoveryCodes } from './recovery-codes';
import { TotpStore } from './totp-store';

const HELD = statement(
  'factors-held',
  `SELECT EXISTS (SELECT FROM totp t WHERE t.network_id = $1 AND t.account_id = $2 AND t.confirmed_at IS NOT NULL)
       OR EXISTS (SELECT FROM passkey k WHERE k.network_id = $1 AND k.account_id = $2) AS held,
          EXISTS (SELECT FROM recovery_code c WHERE c.network_id = $1 AND c.account_id = $2) AS codes`,
);

/** The factors of an account together: what one of them being added, used or lost means for the others. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly totps: TotpStore,
    private readonly passkeys: PasskeyStore,
    private readonly codes: RecoveryCodes,
    private readonly sessions: SessionStore,
  ) {}

  /** What a code beside the password turned out to be: of the app, or one of the recovery codes. Either works once. */
  async prove(caller: Actor, accountId: string, otp: string): Promise<Extract<SessionMethod, 'totp' | 'recovery_code'> | null> {
    if (await this.totps.use(caller, accountId, otp)) return 'totp';
    return (await this.codes.use(caller, accountId, otp)) ? 'recovery_code' : null;
  }

  /** A factor was added. The first one brings the recovery codes; afterwards there is none to tell. */
  async added(transaction: Transaction, accountId: string): Promise<readonly string[]> {
    const { codes } = await this.held(transaction, accountId);
    return codes ? [] : this.codes.renew(transaction, accountId);
  }

  /** A factor was removed. Codes that stood in for factors go with the last of them. */
  async removed(transaction: Transaction, accountId: string): Promise<void> {
    const { held } = await this.held(transaction, accountId);
    if (held) return;
    await this.codes.forget(transaction, accountId);
    await this.sessions.weaken(transaction, accountId);
  }

  /** Removes everything that stands beside the password (abuse case: a lost phone, two approvers). */
  async removeAll(transaction: Transaction, accountId: string): Promise<void> {
    await this.totps.forget(transaction, accountId);
    await this.passkeys.forget(transaction, accountId);
    await this.codes.forget(transaction, accountId);
  }

  /** Whether the account has a factor of its own, and recovery codes left. */
  async held(transaction: Transaction, accountId: string): Promise<{ readonly held: boolean; readonly codes: boolean }> {
    const row = await transaction.first<{ held: boolean; codes: boolean }>(HELD, [transaction.actor.networkId, accountId]);
    return row ?? { held: false, codes: false };
  }
}
