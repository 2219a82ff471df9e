import { isDeepStrictEqual } from 'node:util';
import { newId, OperatorError, statement, type Transaction } from '@phare/kernel/api';
import type { PolicyVersion } from '@phare/policy/domain';

const PUBLISHED = statement('policy-published', `SELECT content FROM policy_version WHERE network_id = $1 AND version = $2`);
const PUBLISH = statement(
  'policy-publish',
  `INSERT INTO policy_version (network_id, id, version, in_force_from, content, published_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/**
 * Publishes a version once. The same content again changes nothing; another content under a published name is refused:
 * a published version never changes, a correction is a new version.
 */
export async function publishPolicy(transaction: Transaction, policy: PolicyVersion, at: Date): Promise<void> {
  const network = transaction.actor.networkId;
  const published = await transaction.first<{ content: PolicyVersion }>(PUBLISHED, [network, policy.version]);
  const content: unknown = JSON.parse(JSON.stringify(policy));
  if (!published) await transaction.change(PUBLISH, [network, newId(), policy.version, policy.inForceFrom, JSON.stringify(content), at]);
  else if (!isDeepStrictEqual(published.content, content)) {
    throw new OperatorError(`policy ${policy.code} ${policy.version} is published already and its file has changed since: publish the change as a new version`);
  }
}
