import { Injectable } from '@nestjs/common';
import { AccountInvitations, addAccount, hashPassword, weakPassword } from '@phare/identity/api';
import { SETUP_PROBLEMS } from '@phare/installation/domain';
import { IdentityDatabase, Installation, recordAudit, refusal, ruleBroken, statement, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type Role } from '@phare/kernel/domain';
import { addChoices, choiceRefusals, PolicyVersions } from '@phare/policy/api';
import type { FirstAccountsDto } from '../setup.dto';
import { missingOf, SetupState, type SetupRow } from '../setup-state';

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
    private readonly versions: PolicyVersions,
  ) {}

  async execute(accounts: FirstAccountsDto): Promise<Result<null, Refusal>> {
    const wrong = weakPassword('/password', accounts.password, [accounts.email, accounts.name]) ?? addressesGivenTwice(accounts);
    if (wrong) return refused(wrong);
    const passwordHash = await hashPassword(accounts.password);
    const ended = await this.database.withActor(this.state.actor, async (transaction) => {
      const setup = await this.state.hold(transaction);
      if (!setup) return refused(refusal('not_found'));
      const missing = await this.missing(setup);
      if (missing.length > 0) return refused({ code: 'setup_incomplete', definition: SETUP_PROBLEMS.setup_incomplete, members: { missing } });
      const first = await this.add(transaction, accounts, passwordHash);
      return first.ok ? this.end(transaction, setup, { chosenById: first.value, invited: accounts.colleagues.length }) : first;
    });
    if (ended.ok) await this.versions.readAgain();
    return ended;
  }

  /** The answers are those of whoever ends the setup, and count from that day on: the installation has promised nothing before. */
  private async end(transaction: Transaction, { choices }: SetupRow, { chosenById, invited }: { readonly chosenById: string; readonly invited: number }): Promise<Result<null, Refusal>> {
    const { networkId } = transaction.actor;
    const now = this.installation.now();
    await addChoices(transaction, { choices, from: this.installation.today(), decision: null, chosenById }, now);
    await transaction.change(END, [networkId, now]);
    await recordAudit(transaction, { action: 'setup_ended', subject: 'network', subjectId: networkId, detail: { invited } }, now);
    return accepted(null);
  }

  /** Another version may have come into force since the questions of one were answered: they are then asked again. */
  private async missing(setup: SetupRow): Promise<readonly string[]> {
    const missing = missingOf(setup);
    const inForce = await this.versions.inForceOn(this.installation.today());
    const fits = inForce && choiceRefusals(inForce, setup.choices).length === 0;
    return fits || missing.includes('policy') ? missing : [...missing, 'policy'];
  }

  /** Answers whose the first account is. */
  private async add(transaction: Transaction, { name, email, colleagues }: FirstAccountsDto, passwordHash: string): Promise<Result<string, Refusal>> {
    const first = await addAccount(transaction, this.installation, { name, email, roles: FIRST_ROLES }, passwordHash);
    if (!first.ok) return refused(ruleBroken(taken('/email')));
    for (const [index, colleague] of colleagues.entries()) {
      const added = await addAccount(transaction, this.installation, colleague, null);
      if (!added.ok) return refused(ruleBroken(taken(addressOf(index))));
      await this.invitations.send(transaction, added.value.accountId);
    }
    return accepted(first.value.personId);
  }
}

const taken = (pointer: string): FieldRefusal => ({ pointer, code: 'address_taken' });
const addressOf = (index: number): string => `/colleagues/${index}/email`;

function addressesGivenTwice({ email, colleagues }: FirstAccountsDto): Refusal | null {
  const given = [email, ...colleagues.map((colleague) => colleague.email)].map((address) => address.toLowerCase());
  const twice = colleagues.flatMap((_, index) => (given.indexOf(given[index + 1] ?? '') <= index ? [taken(addressOf(index))] : []));
  return twice.length > 0 ? ruleBroken(...twice) : null;
}
