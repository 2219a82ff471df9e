import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { identityRefusal } from '../identity-refusal';
import { AccountInvitations } from '../invitations/account-invitations';
import { addAccount, type AccountHolder } from './add-account';

const WAITING = statement('invitation-waiting', `SELECT password_hash IS NULL AND disabled_at IS NULL AS waiting FROM account WHERE network_id = $1 AND id = $2 FOR UPDATE`);

/** Gives someone an account and its roles, and mails them the link by which they choose their password. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly invitations: AccountInvitations,
    private readonly installation: Installation,
  ) {}

  /** Answers the account. */
  async execute(actor: SignedInActor, holder: AccountHolder): Promise<Result<string, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const added = await addAccount(transaction, this.installation, holder, null);
      if (!added.ok) return refused(ruleBroken({ pointer: '/email', code: 'address_taken' }));
      await this.invitations.send(transaction, added.value.accountId);
      return accepted(added.value.accountId);
    });
  }

  /** Mails another link to whoever has not chosen a password yet; the one before opens nothing any more. */
  async again(actor: SignedInActor, accountId: string): Promise<Result<null, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const account = await transaction.first<{ waiting: boolean }>(WAITING, [actor.networkId, accountId]);
      if (!account) return refused(refusal('not_found'));
      if (!account.waiting) return refused(identityRefusal('already_joined'));
      await this.invitations.send(transaction, accountId);
      return accepted(null);
    });
  }
}
