import { Injectable } from '@nestjs/common';
import { anonymousOf, IdentityDatabase, Installation, machineTime, Sessions, statement } from '@phare/kernel/api';
import type { Actor, Locale, Role } from '@phare/kernel/domain';
import { IDLE_MEMBER, IDLE_STAFF, REFRESH_AFTER } from './session-limits';
import { tokenHash } from './session-token';

interface SessionRow {
  account_id: string;
  person_id: string;
  name: string;
  last_seen_at: Date;
  roles: Role[];
  mandated: boolean;
}

const IDENTIFY = statement(
  'session-identify',
  `SELECT s.account_id, a.person_id, p.name, s.last_seen_at,
          ARRAY(SELECT g.role FROM role_grant g WHERE g.network_id = a.network_id AND g.person_id = a.person_id
                  AND g.from_on <= $3::date AND (g.until_on IS NULL OR g.until_on >= $3::date)) AS roles,
          EXISTS (SELECT FROM mandate m WHERE m.network_id = a.network_id AND m.person_id = a.person_id) AS mandated
     FROM session s
     JOIN account a ON a.network_id = s.network_id AND a.id = s.account_id AND a.disabled_at IS NULL
     JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
    WHERE s.network_id = $1 AND s.token_hash = $2 AND s.expires_at > $4`,
);
const SEEN = statement('session-seen', `UPDATE session SET last_seen_at = $3 WHERE network_id = $1 AND token_hash = $2`);

const secondsSince = (past: Date, now: Date): number => (now.getTime() - past.getTime()) / 1000;

/** Sessions kept in the database, so that ending one ends it at once everywhere. */
@Injectable()
export class StoredSessions extends Sessions {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
  ) {
    super();
  }

  async identify(token: string | undefined, locale: Locale): Promise<Actor> {
    const { network } = this.installation;
    const anonymous = anonymousOf(network, locale);
    if (!token) return anonymous;
    const now = machineTime();
    const [row] = await this.database.read<SessionRow>(anonymous, IDENTIFY, [tokenHash(token), this.installation.today(), now]);
    const idle = row && secondsSince(row.last_seen_at, now);
    if (!row || idle === undefined || idle > (row.roles.length > 0 ? IDLE_STAFF : IDLE_MEMBER)) return anonymous;
    if (idle > REFRESH_AFTER) await this.database.read(anonymous, SEEN, [tokenHash(token), now]);
    return { kind: 'person', networkId: network.id, personId: row.person_id, accountId: row.account_id, name: row.name, roles: row.roles, member: row.mandated || row.roles.length === 0, locale };
  }
}
