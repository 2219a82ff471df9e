import { Injectable } from '@nestjs/common';
import { mailedCodeOpens, mailedCodeResets, type AccountStanding } from '@phare/identity/domain';
import { IdentityDatabase, Installation, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { Accounts, standingOf, type AccountFacts } from '../accounts/account-facts';
import type { CodePurpose } from '../challenges/challenge';

/** Someone whom the network knows by an address and who has no account yet. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** False for someone known only by what they typed in the public form. */
  readonly verified: boolean;
}

/** Whose an address is, once its mailbox answers. */
export type AddressHolder = { readonly account: AccountFacts } | { readonly person: KnownPerson };

interface PersonRow extends KnownPerson {
  readonly has_account: boolean;
  readonly staff: boolean;
}

const TAKEN = statement('address-taken', `SELECT 1 AS one FROM account WHERE network_id = $1 AND lower(email) = lower($2)`);
const PEOPLE = statement(
  'address-people',
  `SELECT p.id, p.name, p.email, p.verified,
          EXISTS (SELECT FROM account a WHERE a.network_id = p.network_id AND a.person_id = p.id) AS has_account,
          EXISTS (SELECT FROM role_grant g WHERE g.network_id = p.network_id AND g.person_id = p.id AND (g.until_on IS NULL OR g.until_on >= $3::date)) AS staff
     FROM person p WHERE p.network_id = $1 AND lower(p.email) = lower($2)`,
);

/**
 * Whose an address is, for a mailed code: a member's account; else the one person of the directory who has it; else whoever filed by
 * the public form under it. Nobody, when it is of the staff (a mailed code is no factor for them), of a disabled account, of the
 * demonstration in production, or unknown. A mailbox that several people of the directory share opens none of their files: only
 * what was filed under it without an account (research/security.md §0.1).
 */
@Injectable()
export class AddressHolders {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly accounts: Accounts,
    private readonly installation: Installation,
  ) {}

  async holderOf(caller: Actor, purpose: CodePurpose, email: string): Promise<AddressHolder | null> {
    const account = await this.accounts.byEmail(caller, email);
    if (account) return SERVES[purpose](standingOf(account)) ? { account } : null;
    if (purpose !== 'sign_in' || (await this.database.read(caller, TAKEN, [email])).length > 0) return null;
    const person = onlyOne(await this.database.read<PersonRow & Record<string, unknown>>(caller, PEOPLE, [email, this.installation.today()]));
    return person && { person };
  }
}

/** Whether a code for that purpose is mailed to the holder of an account. */
const SERVES: Readonly<Record<CodePurpose, (standing: AccountStanding) => boolean>> = { sign_in: mailedCodeOpens, reset: mailedCodeResets, second_factor: () => true };

function onlyOne(people: readonly PersonRow[]): PersonRow | null {
  const [first, ...others] = people.filter(({ verified, has_account: hasAccount }) => verified && !hasAccount);
  if (first && others.length === 0) return first.staff ? null : first;
  return people.find(({ verified }) => !verified) ?? null;
}
