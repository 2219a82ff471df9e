import { Injectable } from '@nestjs/common';
import { newId, SESSIONS_ENDED, statement, type Transaction } from '@phare/kernel/api';
import { MachineClock } from '../machine/machine-clock';
import { LONGEST } from './session-limits';
import type { SessionMethod } from './session-methods';
import { newToken, tokenHash } from './session-token';

/** A session to open. */
export interface NewSession {
  readonly accountId: string;
  readonly method: SessionMethod;
  /** Families of browser and system. */
  readonly label: string | null;
  /** The hash that the password was judged by; absent where there was none to judge. */
  readonly passwordHash?: string | null;
}

const OPEN = statement(
  'session-open',
  `INSERT INTO session (network_id, id, token_hash, account_id, device_label, method, created_at, last_seen_at, authenticated_at, expires_at)
   SELECT a.network_id, $2, $3, a.id, $5, $6, $7, $7, $7, $8 FROM account a
    WHERE a.network_id = $1 AND a.id = $4 AND a.disabled_at IS NULL AND ($9::text IS NULL OR a.password_hash = $9) FOR SHARE`,
);
const PURGE = statement('session-purge', `DELETE FROM session WHERE network_id = $1 AND account_id = $2 AND expires_at <= $3`);
const END_TOKEN = statement('session-end-token', `DELETE FROM session WHERE network_id = $1 AND token_hash = $2`);
const END_ONE = statement('session-end-one', `DELETE FROM session WHERE network_id = $1 AND account_id = $2 AND id = $3`);
const END_ALL = statement('session-end-all', `DELETE FROM session WHERE network_id = $1 AND account_id = $2 AND id IS DISTINCT FROM $3`);
/** A private address of a calendar is a way in too: it ends with the sessions, unless its holder goes on in one. */
const END_FEED = statement('session-end-feed', 'DELETE FROM calendar_feed WHERE network_id = $1 AND account_id = $2');
const ROTATE = statement('session-rotate', `UPDATE session SET token_hash = $3 WHERE network_id = $1 AND id = $2`);
const PROVE = statement('session-prove', `UPDATE session SET token_hash = $3, authenticated_at = $4 WHERE network_id = $1 AND id = $2`);
const STRENGTHEN = statement('session-strengthen', `UPDATE session SET token_hash = $3, method = $4 WHERE network_id = $1 AND id = $2`);
const WEAKEN = statement('session-weaken', `UPDATE session SET method = 'password' WHERE network_id = $1 AND account_id = $2 AND method <> 'mailed_code'`);

/** Opens, renews and ends sessions. Every token it answers is new, and only its hash is kept (ASVS 5.0, 7.2). */
@Injectable()
export class SessionStore {
  constructor(private readonly clock: MachineClock) {}

  /**
   * Opens a session, and ends the one that the same browser came with. `null` where the account was closed, or its password replaced,
   * since the proof was judged: the account is locked, so that a reset that runs at the same moment ends this session too or prevents it.
   */
  async open(transaction: Transaction, { accountId, method, label, passwordHash = null }: NewSession, previous: string | undefined): Promise<string | null> {
    const network = transaction.actor.networkId;
    const [token, now] = [newToken(), this.clock.now()];
    if (previous !== undefined) await transaction.change(END_TOKEN, [network, tokenHash(previous)]);
    await transaction.change(PURGE, [network, accountId, now]);
    const opened = await transaction.change(OPEN, [network, newId(), tokenHash(token), accountId, label, method, now, this.clock.in(LONGEST), passwordHash]);
    return opened === 1 ? token : null;
  }

  /** A new token for the same session: what it may do has changed. */
  rotate(transaction: Transaction, sessionId: string): Promise<string> {
    return this.renewed((hash) => transaction.change(ROTATE, [transaction.actor.networkId, sessionId, hash]));
  }

  /** The person has just proved again who they are. */
  prove(transaction: Transaction, sessionId: string): Promise<string> {
    return this.renewed((hash) => transaction.change(PROVE, [transaction.actor.networkId, sessionId, hash, this.clock.now()]));
  }

  /** A factor was added in this session, which from here on counts as opened with it. */
  strengthen(transaction: Transaction, sessionId: string, method: SessionMethod): Promise<string> {
    return this.renewed((hash) => transaction.change(STRENGTHEN, [transaction.actor.networkId, sessionId, hash, method]));
  }

  /** The last factor is gone: no session of the account counts as opened with one any more. */
  async weaken(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.change(WEAKEN, [transaction.actor.networkId, accountId]);
  }

  /** Ends one session of an account; whether there was one. */
  async end(transaction: Transaction, accountId: string, sessionId: string): Promise<boolean> {
    transaction.announce({ about: SESSIONS_ENDED });
    return (await transaction.change(END_ONE, [transaction.actor.networkId, accountId, sessionId])) > 0;
  }

  /** Ends every session of an account, but for `kept`. */
  async endAll(transaction: Transaction, accountId: string, kept: string | null = null): Promise<void> {
    transaction.announce({ about: SESSIONS_ENDED });
    await transaction.change(END_ALL, [transaction.actor.networkId, accountId, kept]);
    if (kept === null) await transaction.change(END_FEED, [transaction.actor.networkId, accountId]);
  }

  private async renewed(write: (hash: Buffer) => Promise<number>): Promise<string> {
    const token = newToken();
    if ((await write(tokenHash(token))) !== 1) throw new Error('a session ended while it was renewed');
    return token;
  }
}
