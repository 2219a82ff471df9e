import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';
import { MachineClock } from '../machine/machine-clock';
import { newToken, tokenHash } from '../sessions/session-token';

/** In seconds: a year. */
export const DEVICE_LIFE = 365 * 24 * 3600;

const KNOWN = statement('device-known', `UPDATE known_device SET expires_at = $4 WHERE network_id = $1 AND account_id = $2 AND token_hash = $3 AND expires_at > $5`);
const RENAME = statement('device-rename', `UPDATE known_device SET token_hash = $3 WHERE network_id = $1 AND token_hash = $2 AND expires_at > $4`);
const REMEMBER = statement('device-remember', `INSERT INTO known_device (network_id, account_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`);
const PURGE = statement('device-purge', `DELETE FROM known_device WHERE network_id = $1 AND account_id = $2 AND expires_at <= $3`);
const FORGET = statement('device-forget', `DELETE FROM known_device WHERE network_id = $1 AND account_id = $2`);

/**
 * The devices that somebody signed in on. Failed sign-ins from one are counted apart, so that a stranger who tries ten thousand
 * passwords locks out strangers, not the owner (abuse case 14). It is no factor: it opens nothing.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly clock: MachineClock) {}

  /**
   * Marks the device, after a sign-in that succeeded. Answers its token: the presented one where this account already knows it, else
   * a new one, which then stands for the other accounts of a shared device too. A token we never gave is never taken up.
   */
  async remember(transaction: Transaction, accountId: string, presented: string | undefined): Promise<string> {
    const network = transaction.actor.networkId;
    const [now, until] = [this.clock.now(), this.clock.in(DEVICE_LIFE)];
    if (presented && (await transaction.change(KNOWN, [network, accountId, tokenHash(presented), until, now])) > 0) return presented;
    const token = newToken();
    if (presented) await transaction.change(RENAME, [network, tokenHash(presented), tokenHash(token), now]);
    await transaction.change(PURGE, [network, accountId, now]);
    await transaction.change(REMEMBER, [network, accountId, tokenHash(token), now, until]);
    return token;
  }

  /** Forgets every device of an account: whoever had its password may have had one of them. */
  async forget(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.change(FORGET, [transaction.actor.networkId, accountId]);
  }
}
