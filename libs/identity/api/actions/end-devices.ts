import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { sessionOf } from '../sessions/acting-session';
import { SessionStore } from '../sessions/session-store';

/** Ends one's own sessions elsewhere (ASVS 5.0, 7.5.2): one of them, or every other. */
@Injectable()
export class EndDevices {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly installation: Installation,
  ) {}

  /** Ends one, also the caller's own; another person's is absent. */
  one(actor: SignedInActor, id: string): Promise<Result<{ readonly current: boolean }, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      if (!(await this.sessions.end(transaction, actor.accountId, id))) return refused(refusal('not_found'));
      await recordAudit(transaction, { action: 'device_ended', subject: 'account', subjectId: actor.accountId, detail: { session: id } }, this.installation.now());
      return accepted({ current: id === sessionOf(actor).id });
    });
  }

  others(actor: SignedInActor): Promise<void> {
    return this.database.withActor(actor, async (transaction) => {
      await this.sessions.endAll(transaction, actor.accountId, sessionOf(actor).id);
      await recordAudit(transaction, { action: 'other_devices_ended', subject: 'account', subjectId: actor.accountId }, this.installation.now());
    });
  }
}
