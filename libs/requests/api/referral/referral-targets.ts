import { refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { loopAnswer, targetTransitionOf, type TargetFacts, type TargetState, type TargetTransitionName } from '@phare/requests/domain';

/** One target of a referral of a request, with the resource it is. */
export interface TargetRow extends TargetFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** What may go to the resource; null while nobody has agreed to anything. */
  readonly consented: readonly string[] | null;
}

const ONE = statement(
  'referral-target-one',
  `SELECT t.id, CASE WHEN t.training_session_id IS NULL THEN 'partner' ELSE 'training' END AS kind, t.state, COALESCE(p.name, s.title) AS name, p.email,
      (SELECT c.fields FROM referral_consent c WHERE c.network_id = t.network_id AND c.target_id = t.id AND c.withdrawn_at IS NULL) AS consented
     FROM referral_target t JOIN referral f ON f.network_id = t.network_id AND f.id = t.referral_id
     LEFT JOIN partner_resource p ON p.network_id = t.network_id AND p.id = t.partner_resource_id
     LEFT JOIN training_session s ON s.network_id = t.network_id AND s.id = t.training_session_id
    WHERE t.network_id = $1 AND f.request_id = $2 AND t.id = $3 AND f.undone_at IS NULL`,
);
const MOVE = statement('referral-target-move', 'UPDATE referral_target SET state = $3 WHERE network_id = $1 AND id = $2');
const OPEN_OF_REFERRAL = statement(
  'referral-targets-open',
  `SELECT t.referral_id, bool_or(o.state NOT IN ('contacted', 'refused', 'closed')) AS open FROM referral_target t JOIN referral_target o ON o.network_id = t.network_id AND o.referral_id = t.referral_id
    WHERE t.network_id = $1 AND t.id = $2 GROUP BY 1`,
);
const STATES = statement(
  'referral-target-states',
  'SELECT t.state FROM referral_target t JOIN referral f ON f.network_id = t.network_id AND f.id = t.referral_id WHERE t.network_id = $1 AND f.request_id = $2 AND f.undone_at IS NULL',
);
const CLOSE_ALL = statement(
  'referral-target-close',
  `UPDATE referral_target t SET state = 'closed', closed_from = CASE WHEN t.state = ANY ($3) THEN t.state END FROM referral f
    WHERE f.network_id = t.network_id AND f.id = t.referral_id AND t.network_id = $1 AND f.request_id = $2`,
);
const UNCLOSE_ALL = statement(
  'referral-target-unclose',
  `UPDATE referral_target t SET state = t.closed_from, closed_from = NULL FROM referral f WHERE f.network_id = t.network_id AND f.id = t.referral_id AND t.network_id = $1 AND f.request_id = $2 AND t.closed_from IS NOT NULL`,
);
const END_LINKS = statement('referral-links-end', 'UPDATE referral_link SET done_at = $3 WHERE network_id = $1 AND target_id = $2 AND done_at IS NULL AND revoked_at IS NULL');
const REVOKE_LINKS = statement('referral-links-revoke', 'UPDATE referral_link SET revoked_at = $3 WHERE network_id = $1 AND target_id = $2 AND done_at IS NULL AND revoked_at IS NULL AND expires_at > $3');

/** A target of the request that the transaction holds; 404 for any other, also of a request in sight. */
export async function targetOf(transaction: Transaction, requestId: string, targetId: string): Promise<Result<TargetRow, Refusal>> {
  const target = await transaction.first<TargetRow & Record<string, unknown>>(ONE, [transaction.actor.networkId, requestId, targetId]);
  return target ? accepted(target) : refused(refusal('not_found'));
}

/** Moves a target along its table, which its caller has asked first. */
export async function moveTarget(transaction: Transaction, { id }: Pick<TargetRow, 'id'>, name: TargetTransitionName): Promise<void> {
  await transaction.change(MOVE, [transaction.actor.networkId, id, targetTransitionOf(name).to]);
}

/** The answer of the whole loop of a request, as its targets stand. */
export async function answerOfLoop(transaction: Transaction, requestId: string): Promise<ReturnType<typeof loopAnswer>> {
  const rows = await transaction.rows<{ state: TargetState }>(STATES, [transaction.actor.networkId, requestId]);
  return loopAnswer(rows.map(({ state }) => state));
}

/** The referral of a target, once each of its targets has said yes or no; null while one may still answer. */
export async function settledReferral(transaction: Transaction, targetId: string): Promise<string | null> {
  const row = await transaction.first<{ referral_id: string; open: boolean }>(OPEN_OF_REFERRAL, [transaction.actor.networkId, targetId]);
  return row && !row.open ? row.referral_id : null;
}

/** Closes the loop of every target, with the request that they are of. */
export async function closeTargets(transaction: Transaction, requestId: string): Promise<void> {
  await transaction.change(CLOSE_ALL, [transaction.actor.networkId, requestId, targetTransitionOf('close').from]);
}

/** Puts the targets back where they stood when their request was closed: for whoever takes the closing back. */
export async function uncloseTargets(transaction: Transaction, requestId: string): Promise<void> {
  await transaction.change(UNCLOSE_ALL, [transaction.actor.networkId, requestId]);
}

/** The links of a target have done what they were for. */
export async function endLinks(transaction: Transaction, targetId: string, at: Date): Promise<void> {
  await transaction.change(END_LINKS, [transaction.actor.networkId, targetId, at]);
}

/** @returns how many links worked, and no longer do. */
export const revokeLinks = (transaction: Transaction, targetId: string, at: Date): Promise<number> => transaction.change(REVOKE_LINKS, [transaction.actor.networkId, targetId, at]);
