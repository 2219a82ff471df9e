import { Injectable } from '@nestjs/common';
import { anonymousOf, IdentityDatabase, Installation, recordAudit, statement } from '@phare/kernel/api';
import { DEFAULT_LOCALE, type Locale, type Role, type SignedInActor } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';
import { newToken, tokenHash } from '../sessions/session-token';

const KEEP = statement(
  'calendar-feed-keep',
  `INSERT INTO calendar_feed (network_id, account_id, token_hash, created_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (network_id, account_id) DO UPDATE SET token_hash = $3, created_at = $4`,
);
const REVOKE = statement('calendar-feed-revoke', 'DELETE FROM calendar_feed WHERE network_id = $1 AND account_id = $2');
const HOLDER = statement(
  'calendar-feed-holder',
  `SELECT a.id AS account_id, a.person_id, a.locale, p.name,
          ARRAY(SELECT g.role FROM role_grant g WHERE g.network_id = a.network_id AND g.person_id = a.person_id
                  AND g.from_on <= $3::date AND (g.until_on IS NULL OR g.until_on >= $3::date)) AS roles,
          EXISTS (SELECT FROM mandate m WHERE m.network_id = a.network_id AND m.person_id = a.person_id) AS mandated
     FROM calendar_feed f
     JOIN account a ON a.network_id = f.network_id AND a.id = f.account_id AND a.disabled_at IS NULL
     JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
    WHERE f.network_id = $1 AND f.token_hash = $2`,
);

interface HolderRow {
  readonly account_id: string;
  readonly person_id: string;
  readonly locale: Locale;
  readonly name: string;
  readonly roles: Role[];
  readonly mandated: boolean;
}

/** The private addresses of calendars: told once, kept as hashes, one to an account. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  /** A new address, in place of the one of before. @returns what it holds, this once. */
  async renew(actor: SignedInActor): Promise<string> {
    const token = newToken();
    await this.database.withActor(actor, async (transaction) => {
      await transaction.change(KEEP, [actor.networkId, actor.accountId, tokenHash(token), this.clock.now()]);
      await recordAudit(transaction, { action: 'calendar_feed_renewed', subject: 'account', subjectId: actor.accountId }, this.installation.now());
    });
    return token;
  }

  async revoke(actor: SignedInActor): Promise<void> {
    await this.database.withActor(actor, async (transaction) => {
      if ((await transaction.change(REVOKE, [actor.networkId, actor.accountId])) === 0) return;
      await recordAudit(transaction, { action: 'calendar_feed_revoked', subject: 'account', subjectId: actor.accountId }, this.installation.now());
    });
  }

  /** Whose calendar it is, with what they hold today; `null` once it was revoked, or their account closed. */
  async holderOf(token: string): Promise<SignedInActor | null> {
    const { network } = this.installation;
    const [row] = await this.database.read<HolderRow & Record<string, unknown>>(anonymousOf(network, DEFAULT_LOCALE), HOLDER, [tokenHash(token), this.installation.today()]);
    if (!row) return null;
    const { account_id: accountId, person_id: personId, name, roles, locale, mandated } = row;
    return { kind: 'person', networkId: network.id, personId, accountId, name, roles, member: mandated || roles.length === 0, locale };
  }
}
