import { Injectable } from '@nestjs/common';
import { decrypt, encrypt, IdentityDatabase, Installation, MasterKey, statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { Secret, TOTP } from 'otpauth';
import { MachineClock } from '../machine/machine-clock';

/** RFC 6238 as every code app knows it: SHA-1, six digits, thirty seconds; 160 bits of secret (RFC 4226 §4). */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** Steps before and after that are taken too: clocks differ (RFC 6238 §5.2). */
const WINDOW = 1;

const PENDING = statement(
  'totp-pending',
  `INSERT INTO totp (network_id, account_id, secret, created_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (network_id, account_id) DO UPDATE SET secret = EXCLUDED.secret, created_at = EXCLUDED.created_at WHERE totp.confirmed_at IS NULL`,
);
const SECRET = statement('totp-secret', `SELECT secret FROM totp WHERE network_id = $1 AND account_id = $2 AND (confirmed_at IS NOT NULL) = $3`);
const CONFIRM = statement('totp-confirm', `UPDATE totp SET confirmed_at = $3, last_step = $4 WHERE network_id = $1 AND account_id = $2 AND confirmed_at IS NULL AND secret = $5`);
const USE = statement('totp-use', `UPDATE totp SET last_step = $3 WHERE network_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL AND last_step < $3 RETURNING account_id`);
const REMOVE = statement('totp-remove', `DELETE FROM totp WHERE network_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL`);
const FORGET = statement('totp-forget', `DELETE FROM totp WHERE network_id = $1 AND account_id = $2`);

/** What a code app is set up with. */
export interface TotpSetUp {
  /** Base32, to type. */
  readonly secret: string;
  /** `otpauth://`, to scan. */
  readonly uri: string;
}

/** A code that is of a secret: at which time step, and the secret as it is kept. */
export interface JudgedCode {
  readonly step: number;
  readonly sealed: Buffer;
}

/** Code apps. The secret is encrypted under a key kept outside the database, in a place that is its account: a copied row opens nothing. */
@Injectable()
export class TotpStore {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
    private readonly keys: MasterKey,
    private readonly clock: MachineClock,
  ) {}

  /** A new secret, to be confirmed by a code; `null` where one is confirmed already. */
  async prepare(transaction: Transaction, accountId: string, email: string): Promise<TotpSetUp | null> {
    const secret = new Secret({ size: SECRET_BYTES });
    const sealed = encrypt(await this.keys.for('totp'), accountId, Buffer.from(secret.bytes));
    if ((await transaction.change(PENDING, [transaction.actor.networkId, accountId, sealed, this.clock.now()])) === 0) return null;
    const uri = new TOTP({ ...PARAMETERS, issuer: this.installation.network.name, label: email, secret }).toString();
    return { secret: secret.base32, uri };
  }

  /** Judges a code of the secret that is not confirmed yet; `null` when it is not a code of it. */
  pending(caller: Actor, accountId: string, code: string): Promise<JudgedCode | null> {
    return this.judge(caller, accountId, code, false);
  }

  /** Confirms the secret that the code came from; not another that has taken its place meanwhile. */
  async confirm(transaction: Transaction, accountId: string, { step, sealed }: JudgedCode): Promise<boolean> {
    return (await transaction.change(CONFIRM, [transaction.actor.networkId, accountId, this.clock.now(), step, sealed])) === 1;
  }

  /** Whether this is a code of the account's app that was not used before: neither it nor a later one (ASVS 5.0, 6.5.1). */
  async use(caller: Actor, accountId: string, code: string): Promise<boolean> {
    const judged = await this.judge(caller, accountId, code, true);
    return judged !== null && (await this.database.read(caller, USE, [accountId, judged.step])).length === 1;
  }

  /** Takes the app away from the account; whether there was one. */
  async remove(transaction: Transaction, accountId: string): Promise<boolean> {
    return (await transaction.change(REMOVE, [transaction.actor.networkId, accountId])) === 1;
  }

  /** Takes away the app, also one that was never confirmed. */
  async forget(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.change(FORGET, [transaction.actor.networkId, accountId]);
  }

  private async judge(caller: Actor, accountId: string, code: string, confirmed: boolean): Promise<JudgedCode | null> {
    const token = code.replace(/\s/g, '');
    const [row] = await this.database.read<{ secret: Buffer }>(caller, SECRET, [accountId, confirmed]);
    if (!row || !/^\d{6}$/.test(token)) return null;
    const bytes = new Uint8Array(decrypt(await this.keys.for('totp'), accountId, row.secret));
    const timestamp = this.clock.now().getTime();
    const delta = TOTP.validate({ ...PARAMETERS, token, secret: new Secret({ buffer: bytes.buffer }), timestamp, window: WINDOW });
    return delta === null ? null : { step: TOTP.counter({ period: PARAMETERS.period, timestamp }) + delta, sealed: row.secret };
  }
}
