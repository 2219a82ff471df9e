import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, statement } from '@phare/kernel/api';
import type { AccountStanding } from '@phare/identity/domain';
import type { Actor, Locale } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';
import { tokenHash } from '../sessions/session-token';

/** An account, as far as signing in goes. */
export interface AccountFacts {
  readonly id: string;
  readonly person_id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly password_hash: string | null;
  readonly demonstration: boolean;
  /** Holds a role, or will: no mailed code is a factor for them. */
  readonly staff: boolean;
  readonly has_totp: boolean;
  readonly has_passkey: boolean;
  /** The device presented is one that this account was opened on. */
  readonly device_known: boolean;
}

const FACTS = `SELECT a.id, a.person_id, a.email, p.name, a.locale, a.password_hash, a.demonstration,
       EXISTS (SELECT FROM role_grant g WHERE g.network_id = a.network_id AND g.person_id = a.person_id AND (g.until_on IS NULL OR g.until_on >= $3::date)) AS staff,
       EXISTS (SELECT FROM totp t WHERE t.network_id = a.network_id AND t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS has_totp,
       EXISTS (SELECT FROM passkey k WHERE k.network_id = a.network_id AND k.account_id = a.id) AS has_passkey,
       EXISTS (SELECT FROM known_device d WHERE d.network_id = a.network_id AND d.account_id = a.id AND d.token_hash = $4 AND d.expires_at > $5) AS device_known
  FROM account a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
 WHERE a.network_id = $1 AND a.disabled_at IS NULL AND NOT (a.demonstration AND $6)`;

const BY_EMAIL = statement('account-by-email', `${FACTS} AND lower(a.email) = lower($2)`);
const BY_ID = statement('account-by-id', `${FACTS} AND a.id = $2::uuid`);

/** The account as the rules on second factors see it. */
export const standingOf = ({ staff, demonstration, has_totp: hasTotp, has_passkey: hasPasskey }: AccountFacts): AccountStanding => ({ staff, demonstration, hasTotp, hasPasskey });

/** Accounts that may be signed in to: neither disabled, nor of the demonstration where that is refused. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  /** The account of an address, whatever its case. */
  byEmail(caller: Actor, email: string, device?: string): Promise<AccountFacts | undefined> {
    return this.find(caller, BY_EMAIL, email, device);
  }

  byId(caller: Actor, id: string, device?: string): Promise<AccountFacts | undefined> {
    return this.find(caller, BY_ID, id, device);
  }

  private async find(caller: Actor, by: typeof BY_EMAIL, key: string, device = ''): Promise<AccountFacts | undefined> {
    const { settings } = this.installation;
    const values = [key, this.installation.today(), tokenHash(device), this.clock.now(), settings.mode === 'production'];
    return (await this.database.read<AccountFacts & Record<string, unknown>>(caller, by, values))[0];
  }
}
