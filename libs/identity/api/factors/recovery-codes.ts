import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase, statement, typedCode, typedCodeHash, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';

const COUNT = 10;
/** 24 characters of five bits: 120, so that a plain hash will do (ASVS 5.0, 6.5.2: from 112 bits on). */
const LENGTH = 24;
const GROUP = 6;

const ADD = statement('recovery-code-add', `INSERT INTO recovery_code (network_id, account_id, code_hash, created_at) SELECT $1, $2, unnest($3::bytea[]), $4`);
const SPEND = statement('recovery-code-spend', `DELETE FROM recovery_code WHERE network_id = $1 AND account_id = $2 AND code_hash = $3 RETURNING account_id`);
const FORGET = statement('recovery-code-forget', `DELETE FROM recovery_code WHERE network_id = $1 AND account_id = $2`);

const newCode = (): string => typedCode(randomBytes(LENGTH), GROUP);

/** Ten codes on paper, for the day the phone is lost. Each works once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly clock: MachineClock,
  ) {}

  /** Ten new codes, told this once; those of before are dead. */
  async renew(transaction: Transaction, accountId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: COUNT }, newCode);
    await this.forget(transaction, accountId);
    await transaction.change(ADD, [transaction.actor.networkId, accountId, codes.map(typedCodeHash), this.clock.now()]);
    return codes;
  }

  /** Whether this is one of the account's codes; it is spent by the asking. */
  async use(caller: Actor, accountId: string, code: string): Promise<boolean> {
    return (await this.database.read(caller, SPEND, [accountId, typedCodeHash(code)])).length === 1;
  }

  async forget(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.change(FORGET, [transaction.actor.networkId, accountId]);
  }
}
