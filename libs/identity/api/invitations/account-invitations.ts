import { Injectable } from '@nestjs/common';
import { Installation, LinkTokens, newId, queueMail, recordAudit, statement, type Transaction } from '@phare/kernel/api';
import type { Locale } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';

const DAY_SECONDS = 86_400;
/** Long enough for a holiday, short enough for a mailbox that changes hands. */
const GOOD_FOR_DAYS = 7;

const FORGET = statement('invitation-forget', `DELETE FROM account_invitation WHERE network_id = $1 AND account_id = $2`);
const ADD = statement('invitation-add', `INSERT INTO account_invitation (network_id, id, account_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5)`);
const HOLDER = statement(
  'invitation-holder',
  `SELECT p.name, a.email, a.locale FROM account a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id WHERE a.network_id = $1 AND a.id = $2`,
);

/** Invites whoever was given an account to choose its password, by a link that is good once; one that was sent before opens nothing any more. */
@Injectable()
export class AccountInvitations {
  constructor(
    private readonly installation: Installation,
    private readonly tokens: LinkTokens,
    private readonly clock: MachineClock,
  ) {}

  async send(transaction: Transaction, accountId: string): Promise<void> {
    const { network, settings } = this.installation;
    const [id, now] = [newId(), this.installation.now()];
    await transaction.change(FORGET, [network.id, accountId]);
    await transaction.change(ADD, [network.id, id, accountId, await this.tokens.hashOf(id), this.clock.in(GOOD_FOR_DAYS * DAY_SECONDS)]);
    const holder = await transaction.first<{ name: string; email: string; locale: Locale }>(HOLDER, [network.id, accountId]);
    if (!holder) throw new Error('an invitation to no account');
    const content = { network: network.name, phone: network.phone ?? '', days: String(GOOD_FOR_DAYS), linkId: id, page: `${settings.publicUrl}/connexion/invitation` };
    await queueMail(transaction, { template: 'account_invitation', to: { name: holder.name, email: holder.email }, locale: holder.locale, content }, now);
    await recordAudit(transaction, { action: 'account_invited', subject: 'account', subjectId: accountId }, now);
  }
}
