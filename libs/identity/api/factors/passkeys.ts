import { Injectable } from '@nestjs/common';
import type { Transaction } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Accounts } from '../accounts/account-facts';
import type { Browser } from '../browsers/browser';
import { Challenges } from '../challenges/challenges';
import { newToken } from '../sessions/session-token';
import { PasskeyCeremony, type Answered } from './passkey-ceremony';
import { PasskeyStore, type NewPasskey } from './passkey-store';

/** A passkey that has just signed what it was asked. */
export interface SignedPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly counter: number;
}

/** What a browser is to have signed, and the token that the answer is bound to. */
export interface AskedToSign {
  readonly pending: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** What a browser is to make a passkey from. */
export interface AskedToEnrol {
  readonly pending: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON;
}

/** The ceremonies with what is kept: a challenge is bound to one browser, holds five minutes, and is spent by the first answer, right or wrong. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly ceremony: PasskeyCeremony,
    private readonly store: PasskeyStore,
    private readonly challenges: Challenges,
    private readonly accounts: Accounts,
  ) {}

  async askToSign(caller: Actor): Promise<AskedToSign> {
    const [pending, options] = [newToken(), await this.ceremony.signIn()];
    await this.challenges.keepSigning(caller, { purpose: 'passkey_sign_in', browser: pending, subject: '' }, options.challenge);
    return { pending, options };
  }

  async askToEnrol(actor: SignedInActor, email: string): Promise<AskedToEnrol> {
    const { accountId, name } = actor;
    const pending = newToken();
    const options = await this.ceremony.enrolment({ accountId, email, name, held: await this.store.ofAccount(actor, accountId) });
    await this.challenges.keepSigning(actor, { purpose: 'passkey_enrolment', browser: pending, subject: accountId }, options.challenge);
    return { pending, options };
  }

  /** The passkey that signed, of an account that may be signed in to; `null` when anything is not as asked. */
  async signed(caller: Actor, response: Answered, browser: Browser): Promise<SignedPasskey | null> {
    const asked = await this.challenges.takeSigning(caller, { purpose: 'passkey_sign_in', browser: browser.pending ?? '', subject: '' });
    const passkey = typeof response['id'] === 'string' ? await this.store.byCredential(caller, response['id']) : undefined;
    if (!passkey || !(await this.accounts.byId(caller, passkey.account_id))) return null;
    const counter = await this.ceremony.signed(response, asked, passkey);
    return counter === null ? null : { id: passkey.id, accountId: passkey.account_id, counter };
  }

  /** The passkey that was made for this account, not kept yet; `null` when anything is not as asked. */
  async enrolled(actor: SignedInActor, response: Answered, browser: Browser): Promise<Omit<NewPasskey, 'name'> | null> {
    const asked = await this.challenges.takeSigning(actor, { purpose: 'passkey_enrolment', browser: browser.pending ?? '', subject: actor.accountId });
    return this.ceremony.enrolled(response, asked);
  }

  async used(transaction: Transaction, { id, counter }: SignedPasskey): Promise<void> {
    await this.store.used(transaction, id, counter);
  }
}
