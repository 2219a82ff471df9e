import type { Database, Installation } from '@phare/kernel/api';
import type { Actor, Result } from '@phare/kernel/domain';
import { hashPassword } from '../passwords/password-hash';
import { addAccount, type AccountHolder, type AddedAccount } from './add-account';

/** Who gets an account, and what it is made with. The password has been checked. */
export interface NewAccount extends AccountHolder {
  readonly database: Pick<Database, 'withActor'>;
  readonly installation: Pick<Installation, 'now' | 'today'>;
  readonly actor: Actor;
  readonly password: string;
}

/** Creates an account with its password, in a transaction of its own. */
export async function createAccount({ database, installation, actor, password, ...holder }: NewAccount): Promise<Result<AddedAccount, 'email_taken'>> {
  const passwordHash = await hashPassword(password);
  return database.withActor(actor, (transaction) => addAccount(transaction, installation, holder, passwordHash));
}
