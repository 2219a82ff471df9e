import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, newId, recordAudit, refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, addDays, refused, type Result, type Role, type SignedInActor } from '@phare/kernel/domain';
import { identityRefusal } from '../identity-refusal';
import { SessionStore } from '../sessions/session-store';

// Locked: of two administrators at the same moment, the second changes what the first left.
const HOLDER = statement('roles-holder', `SELECT person_id FROM account WHERE network_id = $1 AND id = $2 FOR UPDATE`);
const HELD = statement(
  'roles-held',
  `SELECT DISTINCT role FROM role_grant WHERE network_id = $1 AND person_id = $2 AND from_on <= $3::date AND (until_on IS NULL OR until_on >= $3::date)`,
);
const TAKE_BACK = statement('roles-take-back', `DELETE FROM role_grant WHERE network_id = $1 AND person_id = $2 AND role <> ALL ($3::text[]) AND from_on >= $4::date`);
const END = statement(
  'roles-end',
  `UPDATE role_grant SET until_on = $5::date WHERE network_id = $1 AND person_id = $2 AND role <> ALL ($3::text[]) AND from_on < $4::date AND (until_on IS NULL OR until_on >= $4::date)`,
);
const GRANT = statement('roles-grant', `INSERT INTO role_grant (network_id, id, person_id, role, from_on) VALUES ($1, $2, $3, $4, $5)`);

/**
 * Gives a person the roles that they hold from today on, and no other. A role that is taken away ended yesterday; one that began today,
 * or was to begin, is taken back. Their sessions end: what a session may do never changes under it (ASVS 5.0, 8.3.2). Nobody
 * changes their own.
 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor, accountId: string, roles: readonly Role[]): Promise<Result<null, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const holder = await transaction.first<{ person_id: string }>(HOLDER, [actor.networkId, accountId]);
      if (!holder) return refused(refusal('not_found'));
      if (holder.person_id === actor.personId) return refused(identityRefusal('own_account'));
      const before = await this.replace(transaction, holder.person_id, roles);
      await this.sessions.endAll(transaction, accountId);
      await recordAudit(transaction, { action: 'roles_changed', subject: 'account', subjectId: accountId, detail: { before, after: [...roles].sort() } }, this.installation.now());
      return accepted(null);
    });
  }

  /** Answers the roles that were held before. */
  private async replace(transaction: Transaction, personId: string, roles: readonly Role[]): Promise<readonly Role[]> {
    const [network, today] = [transaction.actor.networkId, this.installation.today()];
    const held = (await transaction.rows<{ role: Role }>(HELD, [network, personId, today])).map(({ role }) => role);
    await transaction.change(TAKE_BACK, [network, personId, roles, today]);
    await transaction.change(END, [network, personId, roles, today, addDays(today, -1)]);
    for (const role of roles.filter((one) => !held.includes(one))) await transaction.change(GRANT, [network, newId(), personId, role, today]);
    return held.sort();
  }
}
