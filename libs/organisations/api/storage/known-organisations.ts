import { statement, type Transaction } from '@phare/kernel/api';
import type { KnownOrganisation } from '@phare/organisations/domain';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation-row';

const ALL = statement('organisations-known', `SELECT ${ORGANISATION_COLUMNS} FROM organisation o WHERE o.network_id = $1`);

// Stronger than every insert and update of organisations, weaker than reads: what was read to plan still holds when it is written.
const HOLD = statement('organisations-hold', `LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE`);

/** Keeps the directory as it is until the transaction ends. */
export async function holdDirectory(transaction: Transaction): Promise<void> {
  await transaction.change(HOLD);
}

/** The whole directory by folded name. */
export async function knownOrganisations(transaction: Transaction): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const rows = await transaction.rows<OrganisationRow & Record<string, unknown>>(ALL, [transaction.actor.networkId]);
  return new Map(rows.map(({ search_name, time_zone, id, name, kind, territory, email, phone, memberships }) => [search_name, { id, name, kind, territory, timeZone: time_zone, email, phone, memberships }]));
}
