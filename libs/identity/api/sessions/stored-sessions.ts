import { Injectable } from '@nestjs/common';
import { anonymousOf, IdentityDatabase, Installation, Sessions, statement } from '@phare/kernel/api';
import type { ActingSession, Actor, Locale, Role } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';
import { IDLE_MEMBER, IDLE_STAFF, REFRESH_AFTER } from './session-limits';
import { TWO_FACTORS, type SessionMethod } from './session-methods';
import { tokenHash } from './session-token';

interface SessionRow {
  id: string;
  method: SessionMethod;
  authenticated_at: Date;
  demonstration: boolean;
  account_id: string;
  person_id: string;
  name: string;
  last_seen_at: Date;
  roles: Role[];
  mandated: boolean;
}

const IDENTIFY = statement(
  'session-identify',
  `SELECT s.id, s.method, s.authenticated_at, a.demonstration, s.account_id, a.person_id, p.name, s.last_seen_at,
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
    private readonly clock: MachineClock,
  ) {
    super();
  }

  async identify(token: string | undefined, locale: Locale): Promise<Actor> {
    const [anonymous, now] = [anonymousOf(this.installation.network, locale), this.clock.now()];
    const row = await this.alive(token, anonymous, now);
    if (!token || !row) return anonymous;
    if (secondsSince(row.last_seen_at, now) > REFRESH_AFTER) await this.database.read(anonymous, SEEN, [tokenHash(token), now]);
    return this.actorOf(row, locale);
  }

  async recall(token: string | undefined, locale: Locale): Promise<Actor> {
    const anonymous = anonymousOf(this.installation.network, locale);
    const row = await this.alive(token, anonymous, this.clock.now());
    return row ? this.actorOf(row, locale) : anonymous;
  }

  private async alive(token: string | undefined, anonymous: Actor, now: Date): Promise<SessionRow | undefined> {
    if (!token) return undefined;
    const [row] = await this.database.read<SessionRow>(anonymous, IDENTIFY, [tokenHash(token), this.installation.today(), now]);
    return row && this.isAlive(row, now) ? row : undefined;
  }

  /** A mailed code is no staff's way in: a session it opened ends when the person takes on a role, also one that begins by its date. */
  private isAlive({ last_seen_at: seen, roles, method, demonstration }: SessionRow, now: Date): boolean {
    if (roles.length > 0 && method === 'mailed_code' && !demonstration) return false;
    return secondsSince(seen, now) <= (roles.length > 0 ? IDLE_STAFF : IDLE_MEMBER);
  }

  private actorOf(row: SessionRow, locale: Locale): Actor {
    const { account_id: accountId, person_id: personId, name, roles, mandated } = row;
    return { kind: 'person', networkId: this.installation.network.id, personId, accountId, name, roles, member: mandated || roles.length === 0, locale, session: this.sessionOf(row) };
  }

  /** Judged by how this session was opened, not by what the account holds: one opened with a password alone stays so when a factor is enrolled elsewhere. */
  private sessionOf({ id, method, authenticated_at: authenticatedAt, roles, demonstration }: SessionRow): ActingSession {
    const enforced = this.installation.settings.mode === 'production' && roles.length > 0 && !demonstration;
    return { id, authenticatedAt, secondFactorMissing: enforced && !TWO_FACTORS.includes(method) };
  }
}
