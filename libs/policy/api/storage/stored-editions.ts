import { statement, type Database, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { editionsOf, type ChosenValue, type Edition, type PolicyVersion, type Published } from '@phare/policy/domain';
import { POLICY_CONTENT } from './policy-content';

const VERSIONS = statement('policy-editions', `SELECT v.id, ${POLICY_CONTENT} AS policy FROM policy_version v WHERE v.network_id = $1`);
const RULES = statement('policy-rules-alone', `SELECT v.id, json_build_object('inForceFrom', v.in_force_from, 'rules', ${POLICY_CONTENT} -> 'rules') AS policy FROM policy_version v WHERE v.network_id = $1`);

/** In the order they were made: identifiers follow time. */
const CHOICES = statement('policy-choices', `SELECT parameter, value, from_on AS "from" FROM network_choice WHERE network_id = $1 ORDER BY id`);

type Row<Of> = Of & Record<string, unknown>;

/** Every edition of the network's policy, the latest first. */
export async function readEditions(database: Pick<Database, 'read'>, actor: Actor): Promise<readonly Edition[]> {
  const versions = await database.read<Row<Published>>(actor, VERSIONS);
  return editionsOf(versions, await database.read<Row<ChosenValue>>(actor, CHOICES));
}

/** The same within a transaction. */
export async function editionsIn(transaction: Transaction): Promise<readonly Edition[]> {
  const network = transaction.actor.networkId;
  const versions = await transaction.rows<Row<Published>>(VERSIONS, [network]);
  return editionsOf(versions, await transaction.rows<Row<ChosenValue>>(CHOICES, [network]));
}

/** The same with nothing of the policy but its parameters: what a sweep needs. */
export async function ruleEditionsIn(transaction: Transaction): Promise<readonly Edition<Pick<PolicyVersion, 'inForceFrom' | 'rules'>>[]> {
  const network = transaction.actor.networkId;
  const versions = await transaction.rows<Row<Published<Pick<PolicyVersion, 'inForceFrom' | 'rules'>>>>(RULES, [network]);
  return editionsOf(versions, await transaction.rows<Row<ChosenValue>>(CHOICES, [network]));
}
