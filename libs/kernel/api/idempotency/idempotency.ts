import { createHash } from 'node:crypto';
import { statement, type Statement } from '../database/statement';
import type { Transaction } from '../database/transaction';
import { ProblemException, type FieldRefusal } from '../problem/problem.exception';

/** What one POST asked under a key: hashes only, never the body (api.md, « Idempotency »). */
export interface IdempotentCall {
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
}

const LONGEST_KEY = 255;

const CLAIM: Statement = statement(
  'idempotency-claim',
  `INSERT INTO idempotency_key (network_id, key_hash, body_hash, created_id, kept_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (network_id, key_hash) DO NOTHING`,
);
const RECALL: Statement = statement('idempotency-recall', `SELECT body_hash, created_id FROM idempotency_key WHERE network_id = $1 AND key_hash = $2`);

const sha256 = (...parts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/** Reads the `Idempotency-Key` of a call. The key is the caller's own: the same key of someone else is another key. */
export function idempotentCall(key: string | string[] | undefined, caller: string, route: string, body: unknown): IdempotentCall | null {
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY) {
    const wrong: FieldRefusal = { pointer: 'Idempotency-Key', code: 'text', values: { min: 1, max: LONGEST_KEY } };
    throw new ProblemException('malformed', [wrong]);
  }
  return { keyHash: sha256(caller, route, key), bodyHash: sha256(JSON.stringify(body ?? null)) };
}

/** The first call under this key goes on; a repeated one gets the id it created; another body under the same key is refused. */
export type Claim = { readonly kind: 'first' } | { readonly kind: 'repeated'; readonly createdId: string } | { readonly kind: 'reused' };

/** Claims the key for `createdId` in the caller's transaction. A concurrent twin waits here for the first to commit or roll back. */
export async function claim(transaction: Transaction, call: IdempotentCall | null, createdId: string, at: Date): Promise<Claim> {
  if (!call) return { kind: 'first' };
  const network = transaction.actor.networkId;
  if ((await transaction.change(CLAIM, [network, call.keyHash, call.bodyHash, createdId, at])) === 1) return { kind: 'first' };
  const kept = await transaction.first<{ body_hash: Buffer; created_id: string }>(RECALL, [network, call.keyHash]);
  if (!kept) throw new Error('an idempotency key vanished while it was read');
  return kept.body_hash.equals(call.bodyHash) ? { kind: 'repeated', createdId: kept.created_id } : { kind: 'reused' };
}
