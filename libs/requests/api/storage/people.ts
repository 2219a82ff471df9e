import { newId, statement, type Transaction } from '@phare/kernel/api';

/** Contact details as they were given. */
export interface GivenPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

// The conflict leaves the first row as it was: a name typed in a public form renames nobody.
const KNOWN_BY_ADDRESS = statement(
  'person-known-by-address',
  `INSERT INTO person (network_id, id, name, email, phone, verified, created_at) VALUES ($1, $2, $3, $4, $5, false, $6)
   ON CONFLICT (network_id, lower(email)) WHERE NOT verified AND email IS NOT NULL DO UPDATE SET email = person.email RETURNING id`,
);

/** The unverified person of an address: the same one each time, and never someone who has proved who they are. */
export async function personOf(transaction: Transaction, given: GivenPerson, at: Date): Promise<string> {
  const row = await transaction.first<{ id: string }>(KNOWN_BY_ADDRESS, [transaction.actor.networkId, newId(), given.name, given.email, given.phone, at]);
  if (!row) throw new Error('a person was neither found nor added');
  return row.id;
}
