import { Injectable } from '@nestjs/common';
import { IdentityDatabase, newId, statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';

/** A passkey as it is kept: nothing of it is secret. */
export interface KeptPasskey {
  readonly id: string;
  readonly account_id: string;
  readonly credential_id: string;
  readonly public_key: Buffer;
  /** int8 travels as a text. */
  readonly counter: string;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly name: string;
}

const BY_CREDENTIAL = statement('passkey-by-credential', `SELECT id, account_id, credential_id, public_key, counter FROM passkey WHERE network_id = $1 AND credential_id = $2`);
const OF_ACCOUNT = statement('passkey-of-account', `SELECT id, account_id, credential_id, public_key, counter FROM passkey WHERE network_id = $1 AND account_id = $2 ORDER BY id`);
const ADD = statement(
  'passkey-add',
  `INSERT INTO passkey (network_id, id, account_id, credential_id, public_key, counter, name, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
);
const USED = statement('passkey-used', `UPDATE passkey SET counter = $3, last_used_at = $4 WHERE network_id = $1 AND id = $2`);
const REMOVE = statement('passkey-remove', `DELETE FROM passkey WHERE network_id = $1 AND account_id = $2 AND id = $3`);
const FORGET = statement('passkey-forget', `DELETE FROM passkey WHERE network_id = $1 AND account_id = $2`);

/** The passkeys of accounts (WebAuthn Level 3): public keys, and how often each has signed. */
@Injectable()
export class PasskeyStore {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly clock: MachineClock,
  ) {}

  async byCredential(caller: Actor, credentialId: string): Promise<KeptPasskey | undefined> {
    return (await this.database.read<KeptPasskey & Record<string, unknown>>(caller, BY_CREDENTIAL, [credentialId]))[0];
  }

  ofAccount(caller: Actor, accountId: string): Promise<KeptPasskey[]> {
    return this.database.read<KeptPasskey & Record<string, unknown>>(caller, OF_ACCOUNT, [accountId]);
  }

  /** Keeps a passkey; `null` where the same one is kept already. */
  async add(transaction: Transaction, accountId: string, { credentialId, publicKey, counter, name }: NewPasskey): Promise<string | null> {
    const id = newId();
    const added = await transaction.change(ADD, [transaction.actor.networkId, id, accountId, credentialId, Buffer.from(publicKey), counter, name, this.clock.now()]);
    return added === 1 ? id : null;
  }

  /** It has signed. */
  async used(transaction: Transaction, id: string, counter: number): Promise<void> {
    await transaction.change(USED, [transaction.actor.networkId, id, counter, this.clock.now()]);
  }

  /** Takes one passkey away from an account; whether it was there. */
  async remove(transaction: Transaction, accountId: string, id: string): Promise<boolean> {
    return (await transaction.change(REMOVE, [transaction.actor.networkId, accountId, id])) === 1;
  }

  async forget(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.change(FORGET, [transaction.actor.networkId, accountId]);
  }
}
