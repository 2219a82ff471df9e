import { newId, OperatorError, statement, type Transaction } from '@phare/kernel/api';
import { completionOf, type PolicyVersion } from '@phare/policy/domain';
import { rulesCrossProblems } from '../policy-file/cross-checks';
import { rulesProblems } from '../policy-file/schema-problems';
import { POLICY_CONTENT } from './policy-content';
import { editionsIn } from './stored-editions';

/** Publishing is done by one process at a time: two that start together would both find nothing. Held until the transaction ends. */
const ALONE = statement('policy-alone', 'SELECT pg_advisory_xact_lock(7242004)');
const PUBLISHED = statement(
  'policy-published',
  `SELECT v.id, ${POLICY_CONTENT} AS content, (SELECT count(*)::int FROM policy_completion c WHERE c.network_id = v.network_id AND c.policy_version_id = v.id) AS revision
     FROM policy_version v WHERE v.network_id = $1 AND v.version = $2`,
);
const EVERY_VERSION = statement('policy-every-version', `SELECT v.version, ${POLICY_CONTENT} AS content FROM policy_version v WHERE v.network_id = $1 ORDER BY v.in_force_from`);
const PUBLISH = statement(
  'policy-publish',
  `INSERT INTO policy_version (network_id, id, version, in_force_from, content, published_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const COMPLETE = statement('policy-complete', `INSERT INTO policy_completion (network_id, policy_version_id, revision, content, completed_at) VALUES ($1, $2, $3, $4, $5)`);

interface PublishedRow extends Record<string, unknown> {
  readonly id: string;
  /** What was published, with the parameters that came later. */
  readonly content: PolicyVersion;
  readonly revision: number;
}

/**
 * Publishes a version once. The same content again changes nothing; parameters that the product did not know when it was published
 * complete it, beside what was published (`completionOf`); any other content under a published name is refused: a correction is a new version.
 */
export async function publishPolicy(transaction: Transaction, policy: PolicyVersion, at: Date): Promise<void> {
  const network = transaction.actor.networkId;
  const content = JSON.stringify(policy);
  await transaction.first(ALONE, []);
  const row = await transaction.first<PublishedRow>(PUBLISHED, [network, policy.version]);
  if (!row) return void (await transaction.change(PUBLISH, [network, newId(), policy.version, policy.inForceFrom, content, at]));
  // The same; or less, as an earlier release says that starts again.
  if (completionOf(policy, row.content) !== 'changed') return;
  if (completionOf(row.content, policy) === 'changed') {
    throw new OperatorError(`policy ${policy.code} ${policy.version} is published already and its file has changed since: publish the change as a new version`);
  }
  await transaction.change(COMPLETE, [network, row.id, row.revision + 1, content, at]);
}

/**
 * Refuses to go on with a version that this release cannot apply: requests rest on it, and its file, which would say what its new parameters are,
 * has left the folder. Nor with one that the network's choices do not fit.
 */
export async function refuseIncompleteVersions(transaction: Transaction): Promise<void> {
  const versions = await transaction.rows<{ version: string; content: PolicyVersion }>(EVERY_VERSION, [transaction.actor.networkId]);
  for (const { version, content } of versions) {
    const [problem] = rulesProblems(content.rules);
    if (problem) throw new OperatorError(`policy ${content.code} ${version} is published, and this release needs more of it: ${problem.sentence}. Put its file back, with what is missing`);
  }
  for (const { from, policy } of await editionsIn(transaction)) {
    const [problem] = [...rulesProblems(policy.rules), ...rulesCrossProblems(policy.rules)];
    if (problem) throw new OperatorError(`policy ${policy.code} ${policy.version} does not go with what the network has chosen from ${from} on: ${problem.sentence}. Publish a version that does, or one that leaves the question no longer open`);
  }
}
