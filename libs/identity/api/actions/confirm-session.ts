import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, type Refusal } from '@phare/kernel/api';
import { accepted, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import { sessionOf } from '../sessions/acting-session';
import { SessionStore } from '../sessions/session-store';
import { JudgeAgain, type Proof } from './judge-again';

/**
 * Proves again who is behind an open session: the password, and beside it the account's own code where it has one; where there is no
 * password, a code that was mailed to this browser (`POST /api/session/codes`). Whoever has a passkey signs in with it again instead.
 * The session goes on under a new token.
 */
@Injectable()
export class ConfirmSession {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly judge: JudgeAgain,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
  ) {}

  /** Answers the new token. */
  async execute(actor: SignedInActor, proof: Proof, browser: Browser): Promise<Result<string, Refusal>> {
    const proved = await this.judge.execute(actor, proof, browser);
    if (!proved.ok) return proved;
    return this.database.withActor(actor, async (transaction) => {
      const token = await this.sessions.prove(transaction, sessionOf(actor).id);
      await recordAudit(transaction, { action: 'sign_in_confirmed', subject: 'account', subjectId: actor.accountId }, this.installation.now());
      return accepted(token);
    });
  }
}
