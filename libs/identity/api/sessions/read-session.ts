import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, statement } from '@phare/kernel/api';
import { permissionsOf, type Locale, type SignedInActor } from '@phare/kernel/domain';
import type { SessionDto, SessionMandateDto } from './session.dto';

const SESSION = statement(
  'session-read',
  `SELECT a.email, a.locale,
          COALESCE((SELECT json_agg(json_build_object('organisationId', m.organisation_id, 'organisationName', o.name, 'function', m.function, 'from', m.from_on, 'until', m.until_on)
                            ORDER BY o.name, m.function)
             FROM mandate m JOIN organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id
            WHERE m.network_id = a.network_id AND m.person_id = a.person_id AND m.from_on <= $3::date AND (m.until_on IS NULL OR m.until_on >= $3::date)), '[]') AS mandates
     FROM account a WHERE a.network_id = $1 AND a.id = $2`,
);

/** The body of `GET /api/session`. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor): Promise<SessionDto> {
    const { network } = this.installation;
    const [row] = await this.database.read<{ email: string; locale: Locale; mandates: SessionMandateDto[] }>(actor, SESSION, [actor.accountId, this.installation.today()]);
    if (!row) throw new Error('a session without its account');
    return {
      user: { id: actor.accountId, personId: actor.personId, name: actor.name, email: row.email, locale: row.locale },
      network: { id: network.id, name: network.name },
      roles: [...actor.roles],
      mandates: row.mandates,
      permissions: [...permissionsOf(actor)],
    };
  }
}
