import { newId, statement, type Transaction } from '@phare/kernel/api';
import { foldName } from '@phare/organisations/domain';

/** Someone the team names: known by name and, if given, where to reach them. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const EXISTS = statement('person-exists', `SELECT id FROM person WHERE network_id = $1 AND id = $2`);
const WITH_EMAIL = statement('person-with-email', `SELECT id, name FROM person WHERE network_id = $1 AND lower(email) = lower($2) AND verified ORDER BY created_at, id`);
const INSERT = statement('person-insert', `INSERT INTO person (network_id, id, name, email, phone, verified, created_at) VALUES ($1, $2, $3, $4, $5, true, $6)`);

export const personExists = async (transaction: Transaction, id: string): Promise<boolean> => (await transaction.first(EXISTS, [transaction.actor.networkId, id])) !== undefined;

/** The person of that name at that address, or a new one. A shared address alone makes no one the same. */
export async function findOrAddPerson(transaction: Transaction, { name, email, phone }: NamedPerson, at: Date): Promise<string> {
  const network = transaction.actor.networkId;
  const known = email === null ? [] : await transaction.rows<{ id: string; name: string }>(WITH_EMAIL, [network, email]);
  const same = known.find((person) => foldName(person.name) === foldName(name));
  if (same) return same.id;
  const id = newId();
  await transaction.change(INSERT, [network, id, name, email, phone, at]);
  return id;
}
