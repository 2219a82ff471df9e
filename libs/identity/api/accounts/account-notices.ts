import { Injectable } from '@nestjs/common';
import { Installation, queueMail, statement, type Transaction } from '@phare/kernel/api';
import type { Locale } from '@phare/kernel/domain';

/** What the holder of an account is told by mail, whoever did it (ASVS 5.0, 6.3.7). */
export type AccountNotice = 'password_reset' | 'password_changed' | 'factor_added' | 'factor_removed' | 'recovery_asked' | 'factors_removed';

const HOLDER = statement(
  'account-holder',
  `SELECT p.name, a.email, a.locale FROM account a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id WHERE a.network_id = $1 AND a.id = $2`,
);

/** Tells the holder of an account that what it is proved with has changed. No link: a mail that asks for a click is what phishing looks like. */
@Injectable()
export class AccountNotices {
  constructor(private readonly installation: Installation) {}

  async tell(transaction: Transaction, accountId: string, notice: AccountNotice): Promise<void> {
    const holder = await transaction.first<{ name: string; email: string; locale: Locale }>(HOLDER, [transaction.actor.networkId, accountId]);
    if (!holder) throw new Error('a notice about no account');
    const { network } = this.installation;
    const { name, email, locale } = holder;
    await queueMail(transaction, { template: 'account_notice', to: { name, email }, locale, content: { notice, network: network.name, phone: network.phone ?? '' } }, this.installation.now());
  }
}
