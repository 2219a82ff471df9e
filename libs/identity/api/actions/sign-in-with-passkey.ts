import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import type { Answered } from '../factors/passkey-ceremony';
import { Passkeys, type AskedToSign } from '../factors/passkeys';
import { SignInLimits } from '../limits/sign-in-limits';
import { SignIns, type OpenedSession } from '../sessions/sign-ins';

/** Opens a session for a passkey, which is two factors in one gesture: what one has, unlocked by who one is or what one knows. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly passkeys: Passkeys,
    private readonly limits: SignInLimits,
    private readonly signIns: SignIns,
    private readonly installation: Installation,
  ) {}

  /** What the browser is to have signed, with the token it is bound to. The same for everyone: no address is asked for. */
  async options(caller: Actor, { address }: Browser): Promise<Result<AskedToSign, Refusal>> {
    if (!(await this.limits.mayAsk(caller, address))) return refused(refusal('too_many_requests'));
    return accepted(await this.passkeys.askToSign(caller));
  }

  async execute(caller: Actor, response: Answered, browser: Browser): Promise<Result<OpenedSession, Refusal>> {
    const taken = await this.limits.takeAddress(caller, browser.address);
    if (!taken) return refused(refusal('too_many_requests'));
    const signed = await this.passkeys.signed(caller, response, browser);
    if (!signed) {
      await this.database.withActor(caller, (transaction) => recordAudit(transaction, { action: 'sign_in_failed', subject: 'account', detail: { method: 'passkey' } }, this.installation.now()));
      return refused(refusal('bad_credentials'));
    }
    await this.limits.giveBack(caller, taken);
    return this.database.withActor(caller, async (transaction) => {
      await this.passkeys.used(transaction, signed);
      return this.signIns.openIn(transaction, { accountId: signed.accountId, method: 'passkey', browser });
    });
  }
}
