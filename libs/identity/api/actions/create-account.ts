import { newId, statement, type Database, type Installation } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result, type Role } from '@phare/kernel/domain';
import { hashPassword } from '../passwords/password-hash';

const PERSON = statement('create-account-person', `INSERT INTO person (network_id, id, name, email, verified, created_at) VALUES ($1, $2, $3, $4, true, $5)`);
const ACCOUNT = statement('create-account', `INSERT INTO account (network_id, id, person_id, email, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`);
const ROLE = statement('create-account-role', `INSERT INTO role_grant (network_id, id, person_id, role, from_on) VALUES ($1, $2, $3, $4, $5)`);

/** Who gets an account, and what it is made with. The address, the name and the password have been checked. */
export interface NewAccount {
  readonly database: Pick<Database, 'withActor'>;
  readonly installation: Pick<Installation, 'now' | 'today'>;
  readonly actor: Actor;
  readonly email: string;
  readonly name: string;
  /** Each once. */
  readonly roles: readonly Role[];
  readonly password: string;
}

/** Creates a person of the network with an account and roles that begin today. One account per address, whatever its case. */
export async function createAccount({ database, installation, actor, email, name, roles, password }: NewAccount): Promise<Result<{ readonly personId: string }, 'email_taken'>> {
  const passwordHash = await hashPassword(password);
  const { networkId } = actor;
  return database.withActor(actor, async (transaction) => {
    const personId = newId();
    await transaction.change(PERSON, [networkId, personId, name, email, installation.now()]);
    if ((await transaction.change(ACCOUNT, [networkId, newId(), personId, email, passwordHash])) === 0) return refused('email_taken');
    for (const role of roles) await transaction.change(ROLE, [networkId, newId(), personId, role, installation.today()]);
    return accepted({ personId });
  });
}
