import { newId, statement, type Transaction } from '@phare/kernel/api';
import { foldedFeminine, foldName, type OrganisationDetails, type Period } from '@phare/organisations/domain';

/** An organisation to add, with the memberships it begins with. */
export interface NewOrganisation extends OrganisationDetails {
  readonly id: string;
  readonly memberships: readonly Period[];
}

const INSERT = statement(
  'organisation-insert',
  `INSERT INTO organisation (network_id, id, name, search_name, search_feminine, kind, territory, time_zone, email, phone, created_at)
   SELECT $1, id, name, search_name, search_feminine, kind, territory, time_zone, email, phone, $3
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, name text, search_name text, search_feminine text, kind text, territory text, time_zone text, email text, phone text)
   ON CONFLICT (network_id, search_name) DO NOTHING`,
);
const INSERT_MEMBERSHIPS = statement(
  'membership-insert',
  `INSERT INTO membership (network_id, id, organisation_id, from_on, until_on)
   SELECT $1, id, organisation_id, from_on, until_on FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, organisation_id uuid, from_on date, until_on date)`,
);
const UPDATE = statement(
  'organisation-update',
  `UPDATE organisation SET name = $3, search_name = $4, search_feminine = $5, kind = $6, territory = $7, time_zone = $8, email = $9, phone = $10, version = version + 1
    WHERE network_id = $1 AND id = $2`,
);
const END_MEMBERSHIP = statement('membership-end', `UPDATE membership SET until_on = $3 WHERE network_id = $1 AND id = $2`);

/** A membership to add. */
export interface NewMembership extends Period {
  readonly id: string;
  readonly organisationId: string;
}

/** Adds organisations and their memberships. Answers false, and adds no membership, when the network already has one of the names. */
export async function insertOrganisations(transaction: Transaction, organisations: readonly NewOrganisation[], at: Date): Promise<boolean> {
  const rows = organisations.map(({ id, name, kind, territory, timeZone, email, phone }) => ({
    id, name, search_name: foldName(name), search_feminine: foldedFeminine(name), kind, territory, time_zone: timeZone, email, phone,
  }));
  if ((await transaction.change(INSERT, [transaction.actor.networkId, JSON.stringify(rows), at])) !== rows.length) return false;
  await insertMemberships(transaction, organisations.flatMap(({ id, memberships }) => memberships.map((period) => ({ id: newId(), organisationId: id, ...period }))));
  return true;
}

export async function insertMemberships(transaction: Transaction, memberships: readonly NewMembership[]): Promise<void> {
  if (memberships.length === 0) return;
  const rows = memberships.map(({ id, organisationId, from, until }) => ({ id, organisation_id: organisationId, from_on: from, until_on: until }));
  await transaction.change(INSERT_MEMBERSHIPS, [transaction.actor.networkId, JSON.stringify(rows)]);
}

/** Changes an organisation that the transaction has locked, and moves its version on. */
export async function updateOrganisation(transaction: Transaction, id: string, { name, kind, territory, timeZone, email, phone }: OrganisationDetails): Promise<void> {
  await transaction.change(UPDATE, [transaction.actor.networkId, id, name, foldName(name), foldedFeminine(name), kind, territory, timeZone, email, phone]);
}

export async function endMembership(transaction: Transaction, id: string, until: Period['until']): Promise<void> {
  await transaction.change(END_MEMBERSHIP, [transaction.actor.networkId, id, until]);
}

/** Whether a statement failed because another organisation of the network has that folded name. */
export const isNameTaken = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'organisation_search_name_unique';
