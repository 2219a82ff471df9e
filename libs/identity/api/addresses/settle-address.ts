import { Injectable } from '@nestjs/common';
import { localeOfActor, newId, recordAudit, statement, Installation, type Transaction } from '@phare/kernel/api';
import { MachineClock } from '../machine/machine-clock';
import type { AddressHolder, KnownPerson } from './address-holders';

const PROVEN = statement('account-address-proven', `UPDATE account SET address_proven_at = $3 WHERE network_id = $1 AND id = $2`);
const VERIFY = statement('person-verify', `UPDATE person SET verified = true WHERE network_id = $1 AND id = $2 AND NOT verified`);
const ACCOUNT = statement(
  'account-of-address',
  `INSERT INTO account (network_id, id, person_id, email, locale, address_proven_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
);

/** Writes down that an address has been proved: the account says since when, and whoever had none is given one, without a password. */
@Injectable()
export class SettleAddress {
  constructor(
    private readonly installation: Installation,
    private readonly clock: MachineClock,
  ) {}

  /** Answers the account; `null` when the address was given an account at the same moment elsewhere. */
  async execute(transaction: Transaction, holder: AddressHolder): Promise<string | null> {
    if ('person' in holder) return this.accountFor(transaction, holder.person);
    await transaction.change(PROVEN, [transaction.actor.networkId, holder.account.id, this.clock.now()]);
    return holder.account.id;
  }

  private async accountFor(transaction: Transaction, { id: personId, email, verified }: KnownPerson): Promise<string | null> {
    const network = transaction.actor.networkId;
    const id = newId();
    if ((await transaction.change(ACCOUNT, [network, id, personId, email, localeOfActor(transaction.actor), this.clock.now()])) === 0) return null;
    if (!verified) await transaction.change(VERIFY, [network, personId]);
    await recordAudit(transaction, { action: 'account_opened', subject: 'account', subjectId: id, detail: { personId } }, this.installation.now());
    return id;
  }
}
