import { Injectable } from '@nestjs/common';
import { Installation, recordAudit, statement, type Transaction } from '@phare/kernel/api';
import { KnownDevices } from '../browsers/known-devices';
import { SessionStore } from '../sessions/session-store';
import { AccountNotices } from './account-notices';

const REPLACE = statement('account-password', `UPDATE account SET password_hash = $3 WHERE network_id = $1 AND id = $2`);

/** Puts a new hash in place, and ends what the old password opened: every session but `kept` and, where it was forgotten, every device that was known. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly sessions: SessionStore,
    private readonly devices: KnownDevices,
    private readonly notices: AccountNotices,
    private readonly installation: Installation,
  ) {}

  async execute(transaction: Transaction, accountId: string, hash: string, action: 'password_reset' | 'password_changed', kept: string | null = null): Promise<void> {
    await transaction.change(REPLACE, [transaction.actor.networkId, accountId, hash]);
    await this.sessions.endAll(transaction, accountId, kept);
    if (action === 'password_reset') await this.devices.forget(transaction, accountId);
    await this.notices.tell(transaction, accountId, action);
    await recordAudit(transaction, { action, subject: 'account', subjectId: accountId }, this.installation.now());
  }
}
