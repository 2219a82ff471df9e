import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, statement, tokenHash, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { weakPassword } from '../identity-refusal';
import { MachineClock } from '../machine/machine-clock';
import { PasswordChecker } from '../passwords/password-checker';

const INVITED = statement(
  'invitation-of',
  `SELECT a.email, p.name FROM account_invitation i JOIN account a ON a.network_id = i.network_id AND a.id = i.account_id JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
    WHERE i.network_id = $1 AND i.token_hash = $2 AND i.expires_at > $3 AND a.disabled_at IS NULL`,
);
const SPEND = statement('invitation-spend', `DELETE FROM account_invitation WHERE network_id = $1 AND token_hash = $2 AND expires_at > $3 RETURNING account_id`);
const CHOOSE = statement('invitation-password', `UPDATE account SET password_hash = $3, address_proven_at = $4 WHERE network_id = $1 AND id = $2 AND password_hash IS NULL AND disabled_at IS NULL`);

/** A first password, for whoever holds the mailed link. */
export interface InvitationAnswer {
  readonly token: string;
  readonly password: string;
}

/** Chooses the first password of an account by its invitation. It opens no session; a link that is unknown, used or too old answers alike: 404. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly passwords: PasswordChecker,
    private readonly clock: MachineClock,
    private readonly installation: Installation,
  ) {}

  async execute(caller: Actor, { token, password }: InvitationAnswer): Promise<Result<null, Refusal>> {
    const [hash, now] = [tokenHash(token), this.clock.now()];
    const [invited] = await this.database.read<{ email: string; name: string }>(caller, INVITED, [hash, now]);
    if (!invited) return refused(refusal('not_found'));
    const weak = weakPassword('/password', password, [invited.email, invited.name]);
    if (weak) return refused(weak);
    const passwordHash = await this.passwords.hash(password);
    if (passwordHash === null) return refused(refusal('too_many_requests'));
    return this.database.withActor(caller, async (transaction) => {
      const spent = await transaction.first<{ account_id: string }>(SPEND, [caller.networkId, hash, now]);
      if (!spent || (await transaction.change(CHOOSE, [caller.networkId, spent.account_id, passwordHash, now])) === 0) return refused(refusal('not_found'));
      await recordAudit(transaction, { action: 'invitation_accepted', subject: 'account', subjectId: spent.account_id }, this.installation.now());
      return accepted(null);
    });
  }
}
