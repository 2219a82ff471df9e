import { Injectable } from '@nestjs/common';
import { Installation, recordAudit, type Transaction } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { AccountNotices } from '../accounts/account-notices';
import { sessionOf } from '../sessions/acting-session';
import { SessionStore } from '../sessions/session-store';
import { SecondFactors } from './second-factors';

/** The kinds of factor, as the record names them. */
export type FactorKind = 'totp' | 'passkey';

/** A session under its new token, and the recovery codes that came with a first factor. */
export interface AddedFactor {
  readonly token: string;
  readonly recoveryCodes: readonly string[];
}

/** What follows from a factor added or removed, whichever it is: codes, a new token, a line of the record, and a mail to the holder. */
@Injectable()
export class FactorChange {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: SessionStore,
    private readonly notices: AccountNotices,
    private readonly installation: Installation,
  ) {}

  async added(transaction: Transaction, actor: SignedInActor, factor: FactorKind): Promise<AddedFactor> {
    const recoveryCodes = await this.factors.added(transaction, actor.accountId);
    const token = await this.sessions.strengthen(transaction, sessionOf(actor).id, factor);
    await this.tell(transaction, actor, 'factor_added', factor);
    return { token, recoveryCodes };
  }

  async removed(transaction: Transaction, actor: SignedInActor, factor: FactorKind): Promise<string> {
    await this.factors.removed(transaction, actor.accountId);
    const token = await this.sessions.rotate(transaction, sessionOf(actor).id);
    await this.tell(transaction, actor, 'factor_removed', factor);
    return token;
  }

  private async tell(transaction: Transaction, { accountId }: SignedInActor, action: 'factor_added' | 'factor_removed', factor: FactorKind): Promise<void> {
    await this.notices.tell(transaction, accountId, action);
    await recordAudit(transaction, { action, subject: 'account', subjectId: accountId, detail: { factor } }, this.installation.now());
  }
}
