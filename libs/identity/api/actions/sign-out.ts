import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { sessionOf } from '../sessions/acting-session';
import { SessionStore } from '../sessions/session-store';

/** Ends a session: its cookie is dead at once, wherever it is presented. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor): Promise<void> {
    return this.database.withActor(actor, async (transaction) => {
      await this.sessions.end(transaction, actor.accountId, sessionOf(actor).id);
      await recordAudit(transaction, { action: 'sign_out', subject: 'account', subjectId: actor.accountId }, this.installation.now());
    });
  }
}
