import { refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation-row';

const LOCK = statement('organisation-lock', `SELECT ${ORGANISATION_COLUMNS} FROM organisation o WHERE o.network_id = $1 AND o.id = $2 FOR UPDATE OF o`);
const NEXT_VERSION = statement('organisation-next-version', `UPDATE organisation SET version = version + 1 WHERE network_id = $1 AND id = $2`);

/** Holds an organisation until the transaction ends. A subquery sees what was committed before the lock, so the row is read again once held. */
export async function lockOrganisation(transaction: Transaction, id: string): Promise<OrganisationRow | undefined> {
  const values = [transaction.actor.networkId, id];
  return (await transaction.first<OrganisationRow>(LOCK, values)) && transaction.first<OrganisationRow>(LOCK, values);
}

/** Whether a change that started from `expected` still starts from the current version; `null` when the caller did not say. */
export const isFresh = (row: OrganisationRow, expected: number | null): Result<OrganisationRow, Refusal> =>
  expected === null || row.version === expected ? accepted(row) : refused(refusal('stale_version'));

/** What hangs from an organisation changes it: its version moves on. */
export async function nextVersion(transaction: Transaction, id: string): Promise<void> {
  await transaction.change(NEXT_VERSION, [transaction.actor.networkId, id]);
}
