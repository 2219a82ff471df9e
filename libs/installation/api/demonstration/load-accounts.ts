import { hashPassword } from '@phare/identity/api';
import { newId, statement, type Transaction } from '@phare/kernel/api';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from './people';

const ACCOUNT = statement(
  'demo-account',
  `INSERT INTO account (network_id, id, person_id, email, password_hash, demonstration)
   SELECT $1, $2, p.id, p.email, $4, true FROM person p WHERE p.network_id = $1 AND p.email = $3 AND p.verified
   ON CONFLICT DO NOTHING`,
);

/** Gives the people of the demonstration the accounts that they lack: another role than the one that loads them keeps accounts. */
export async function loadAccounts(transaction: Transaction): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  for (const { email } of DEMONSTRATION_PEOPLE) await transaction.change(ACCOUNT, [transaction.actor.networkId, newId(), email, passwordHash]);
}
