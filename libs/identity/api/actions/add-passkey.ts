import { Injectable } from '@nestjs/common';
import { IdentityDatabase, refusal, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { Accounts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { FactorChange, type AddedFactor } from '../factors/factor-change';
import type { Answered } from '../factors/passkey-ceremony';
import { PasskeyStore } from '../factors/passkey-store';
import { Passkeys, type AskedToEnrol } from '../factors/passkeys';

/** A passkey that was just added. */
export interface AddedPasskey extends AddedFactor {
  readonly id: string;
}

/** Adds a passkey to one's own account. The first factor brings ten recovery codes. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly store: PasskeyStore,
    private readonly change: FactorChange,
  ) {}

  /** What the browser is to make a passkey from. */
  async options(actor: SignedInActor): Promise<Result<AskedToEnrol, Refusal>> {
    const account = await this.accounts.byId(actor, actor.accountId);
    return account ? accepted(await this.passkeys.askToEnrol(actor, account.email)) : refused(refusal('unauthenticated'));
  }

  /** @param name how its holder tells it from their others, such as « Téléphone ». */
  async execute(actor: SignedInActor, name: string, response: Answered, browser: Browser): Promise<Result<AddedPasskey, Refusal>> {
    const wrong = refused(ruleBroken({ pointer: '/response', code: 'wrong_passkey' }));
    const enrolled = await this.passkeys.enrolled(actor, response, browser);
    if (!enrolled) return wrong;
    return this.database.withActor(actor, async (transaction) => {
      const id = await this.store.add(transaction, actor.accountId, { ...enrolled, name });
      return id === null ? wrong : accepted({ id, ...(await this.change.added(transaction, actor, 'passkey')) });
    });
  }
}
