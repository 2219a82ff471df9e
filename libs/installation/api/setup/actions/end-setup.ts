import { Injectable } from '@nestjs/common';
import { AccountInvitations, addAccount, hashPassword, weakPassword } from '@phare/identity/api';
import { SETUP_PROBLEMS } from '@phare/installation/domain';
import { IdentityDatabase, Installation, recordAudit, refusal, ruleBroken, statement, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type Role } from '@phare/kernel/domain';
import type { FirstAccountsDto } from '../setup.dto';
import { missingOf, SetupState } from '../setup-state';

/** Coordinates, and administers the accounts: until there is someone else, one person has to do both. */
const FIRST_ROLES: readonly Role[] = ['coordination', 'admin'];

const END = statement('setup-end', `UPDATE network_setup SET ended_at = $2 WHERE network_id = $1`);

/** Makes the first accounts and ends the setup, in one transaction: from then on its code opens nothing, and its routes are not there. */
@Injectable()
export class EndSetup {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly invitations: AccountInvitations,
    private readonly installation: Installation,
  ) {}

  async execute(accounts: FirstAccountsDto): Promise<Result<null, Refusal>> {
    const wrong = weakPassword('/password', accounts.password, [accounts.email, accounts.name]) ?? addressesGivenTwice(accounts);
    if (wrong) return refused(wrong);
    const passwordHash = await hashPassword(accounts.password);
    return this.database.withActor(this.state.actor, async (transaction) => {
      const setup = await this.state.hold(transaction);
      if (!setup) return refused(refusal('not_found'));
      const missing = missingOf(setup);
      if (missing.length > 0) return refused({ code: 'setup_incomplete', definition: SETUP_PROBLEMS.setup_incomplete, members: { missing } });
      const now = this.installation.now();
      await transaction.change(END, [transaction.actor.networkId, now]);
      await recordAudit(transaction, { action: 'setup_ended', subject: 'network', subjectId: transaction.actor.networkId, detail: { invited: accounts.colleagues.length } }, now);
      return this.add(transaction, accounts, passwordHash);
    });
  }

  private async add(transaction: Transaction, { name, email, colleagues }: FirstAccountsDto, passwordHash: string): Promise<Result<null, Refusal>> {
    const first = await addAccount(transaction, this.installation, { name, email, roles: FIRST_ROLES }, passwordHash);
    if (!first.ok) return refused(ruleBroken(taken('/email')));
    for (const [index, colleague] of colleagues.entries()) {
      const added = await addAccount(transaction, this.installation, colleague, null);
      if (!added.ok) return refused(ruleBroken(taken(addressOf(index))));
      await this.invitations.send(transaction, added.value.accountId);
    }
    return accepted(null);
  }
}

const taken = (pointer: string): FieldRefusal => ({ pointer, code: 'address_taken' });
const addressOf = (index: number): string => `/colleagues/${index}/email`;

function addressesGivenTwice({ email, colleagues }: FirstAccountsDto): Refusal | null {
  const given = [email, ...colleagues.map((colleague) => colleague.email)].map((address) => address.toLowerCase());
  const twice = colleagues.flatMap((_, index) => (given.indexOf(given[index + 1] ?? '') <= index ? [taken(addressOf(index))] : []));
  return twice.length > 0 ? ruleBroken(...twice) : null;
}
