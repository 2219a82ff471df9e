import { statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import type { MergeSide, ReceiptClock } from '@phare/requests/domain';
import type { RequestFacts } from './request-row';

const CHAIN = statement(
  'merge-chain',
  `WITH RECURSIVE up AS (
     SELECT r.id, r.merged_into_id FROM support_request r WHERE r.network_id = $1 AND r.id = $2
     UNION ALL SELECT s.id, s.merged_into_id FROM up JOIN support_request s ON s.network_id = $1 AND s.id = up.merged_into_id)
   SELECT id FROM up`,
);
const HOLD = statement('merge-hold', 'SELECT id FROM support_request WHERE network_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE');
const NAMED = statement('merge-named', 'SELECT person_id AS id FROM request_audience WHERE network_id = $1 AND request_id = $2');
const EXCLUDED = statement('merge-excluded', 'SELECT person_id AS id FROM excluded_person WHERE network_id = $1 AND request_id = $2 AND person_id IS NOT NULL');
const MERGED_HERE = statement('merge-clocks', 'SELECT received_at, due_on, internal_target_on, follow_up_at FROM support_request WHERE network_id = $1 AND merged_into_id = $2 AND id <> $3');
const OWN_CONTACT = statement('merge-own-contact', 'SELECT min(contacted_at) AS at FROM follow_up WHERE network_id = $1 AND request_id = $2 AND undone_at IS NULL');

/** Everything that was merged into a request, at any depth, leads to `$3` from now on. */
const LEAD = statement(
  'merge-lead',
  `WITH RECURSIVE down AS (
     SELECT r.id FROM support_request r WHERE r.network_id = $1 AND r.merged_into_id = $2
     UNION ALL SELECT m.id FROM down JOIN support_request m ON m.network_id = $1 AND m.merged_into_id = down.id)
   UPDATE support_request SET survivor_id = $3 WHERE network_id = $1 AND id IN (SELECT id FROM down)`,
);
const END = statement(
  'merge-end',
  `UPDATE support_request m SET ended_at = s.ended_at, ended_by_id = s.ended_by_id, keeper_id = s.keeper_id
     FROM support_request s WHERE s.network_id = $1 AND s.id = $2 AND m.network_id = $1 AND m.survivor_id = $2`,
);
const FOLLOWERS = statement('merge-followers', 'SELECT id FROM support_request WHERE network_id = $1 AND survivor_id = $2 ORDER BY id');

const ids = async (transaction: Transaction, from: typeof NAMED, requestId: string): Promise<string[]> =>
  (await transaction.rows<{ id: string }>(from, [transaction.actor.networkId, requestId])).map(({ id }) => id);

/** The request, what it was merged into, what that was merged into, and so on. */
export const mergeChain = (transaction: Transaction, requestId: string): Promise<string[]> => ids(transaction, CHAIN, requestId);

/** Holds several requests until the transaction ends: always in the same order, so that two that cross wait instead of blocking each other. */
export const holdRequests = async (transaction: Transaction, requestIds: readonly string[]): Promise<void> => {
  await transaction.rows(HOLD, [transaction.actor.networkId, requestIds]);
};

/** Whom the request that the transaction writes is for, and whom it locks out. */
export const mergeSideOf = async (transaction: Transaction, { id, requester_id, exclusions_to_resolve }: Pick<RequestFacts, 'id' | 'requester_id' | 'exclusions_to_resolve'>): Promise<MergeSide> => ({
  requesterId: requester_id,
  named: await ids(transaction, NAMED, id),
  excluded: await ids(transaction, EXCLUDED, id),
  unresolved: exclusions_to_resolve,
});

interface ClockRow extends Record<string, unknown> {
  readonly received_at: Date;
  readonly due_on: CivilDate;
  readonly internal_target_on: CivilDate;
  readonly follow_up_at: Date | null;
}

export const clockOf = (row: ClockRow | RequestFacts): ReceiptClock => ({ receivedAt: row.received_at, dueOn: row.due_on, internalTargetOn: row.internal_target_on, followedUpAt: row.follow_up_at });

/** The clocks of what is merged into a request, but for `leaving`. */
export const clocksMergedInto = async (transaction: Transaction, requestId: string, leaving: string): Promise<ReceiptClock[]> =>
  (await transaction.rows<ClockRow>(MERGED_HERE, [transaction.actor.networkId, requestId, leaving])).map(clockOf);

/** The first contact that was recorded on the request itself, which the transaction writes. */
export const ownContactOf = async (transaction: Transaction, requestId: string): Promise<Date | null> =>
  (await transaction.first<{ at: Date | null }>(OWN_CONTACT, [transaction.actor.networkId, requestId]))?.at ?? null;

/** Makes all that was merged into `requestId` lead to `survivorId`. */
export const leadTo = (transaction: Transaction, requestId: string, survivorId: string): Promise<number> => transaction.change(LEAD, [transaction.actor.networkId, requestId, survivorId]);

/** What was merged into a request ends and opens with it, and has its keeper. */
export const endWithSurvivor = (transaction: Transaction, survivorId: string): Promise<number> => transaction.change(END, [transaction.actor.networkId, survivorId]);

/** What follows a request, at any depth. */
export const followersOf = (transaction: Transaction, survivorId: string): Promise<string[]> => ids(transaction, FOLLOWERS, survivorId);
