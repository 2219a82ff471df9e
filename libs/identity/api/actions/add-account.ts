import { newId, recordAudit, statement, type Installation, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type Role } from '@phare/kernel/domain';

const PERSON = statement('create-account-person', `INSERT INTO person (network_id, id, name, email, verified, created_at) VALUES ($1, $2, $3, $4, true, $5)`);
const ACCOUNT = statement('create-account', `INSERT INTO account (network_id, id, person_id, email, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`);
const ROLE = statement('create-account-role', `INSERT INTO role_grant (network_id, id, person_id, role, from_on) VALUES ($1, $2, $3, $4, $5)`);

/** Who is given an account, and which roles from today on. The address and the name have been checked. */
export interface AccountHolder {
  readonly email: string;
  readonly name: string;
  /** Each once. */
  readonly roles: readonly Role[];
}

export interface AddedAccount {
  readonly accountId: string;
  readonly personId: string;
}

/** Adds a person of the network with an account and roles that begin today. One account per address, whatever its case. */
export async function addAccount(
  transaction: Transaction,
  installation: Pick<Installation, 'now' | 'today'>,
  { email, name, roles }: AccountHolder,
  passwordHash: string | null,
): Promise<Result<AddedAccount, 'email_taken'>> {
  const { networkId } = transaction.actor;
  const [accountId, personId, now] = [newId(), newId(), installation.now()];
  await transaction.change(PERSON, [networkId, personId, name, email, now]);
  if ((await transaction.change(ACCOUNT, [networkId, accountId, personId, email, passwordHash])) === 0) return refused('email_taken');
  for (const role of roles) await transaction.change(ROLE, [networkId, newId(), personId, role, installation.today()]);
  await recordAudit(transaction, { action: 'account_created', subject: 'account', subjectId: accountId, detail: { roles: [...roles].sort() } }, now);
  return accepted({ accountId, personId });
}
