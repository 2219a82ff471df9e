import { Injectable } from '@nestjs/common';
import { IdentityDatabase, statement } from '@phare/kernel/api';
import { instantText, type Locale, type SignedInActor } from '@phare/kernel/domain';
import type { AccountDto } from '../dto/account.dto';

interface AccountRow {
  readonly email: string;
  readonly locale: Locale;
  readonly has_password: boolean;
  readonly totp_confirmed_at: Date | null;
  readonly passkeys: { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null }[];
  readonly codes_left: number;
  readonly feed_since: Date | null;
}

const READ = statement(
  'account-read',
  `SELECT a.email, a.locale, a.password_hash IS NOT NULL AS has_password,
          (SELECT t.confirmed_at FROM totp t WHERE t.network_id = a.network_id AND t.account_id = a.id) AS totp_confirmed_at,
          COALESCE((SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'createdAt', k.created_at, 'lastUsedAt', k.last_used_at) ORDER BY k.id)
             FROM passkey k WHERE k.network_id = a.network_id AND k.account_id = a.id), '[]') AS passkeys,
          (SELECT count(*)::int FROM recovery_code c WHERE c.network_id = a.network_id AND c.account_id = a.id) AS codes_left,
          (SELECT f.created_at FROM calendar_feed f WHERE f.network_id = a.network_id AND f.account_id = a.id) AS feed_since
     FROM account a WHERE a.network_id = $1 AND a.id = $2`,
);

const textOf = (at: string | null): string | null => at && instantText(new Date(at));

/** One's own account: what it is proved with, never the proof. */
@Injectable()
export class ReadAccount {
  constructor(private readonly database: IdentityDatabase) {}

  async execute(actor: SignedInActor): Promise<AccountDto> {
    const [row] = await this.database.read<AccountRow & Record<string, unknown>>(actor, READ, [actor.accountId]);
    if (!row) throw new Error('a session without its account');
    return {
      email: row.email,
      locale: row.locale,
      hasPassword: row.has_password,
      totp: row.totp_confirmed_at && { confirmedAt: instantText(row.totp_confirmed_at) },
      passkeys: row.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt: instantText(new Date(createdAt)), lastUsedAt: textOf(lastUsedAt) })),
      recoveryCodesLeft: row.codes_left,
      calendar: row.feed_since && { createdAt: instantText(row.feed_since) },
      secondFactorRequired: actor.session?.secondFactorMissing ?? false,
    };
  }
}
