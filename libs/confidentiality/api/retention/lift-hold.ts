import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { Holds } from './holds';
import type { HoldDto } from './retention.dto';
import { retentionRefusal } from './retention-refusal';

const HELD = statement('retention-hold-held', 'SELECT request_id AS "requestId", lifted_at AS "liftedAt" FROM retention_hold WHERE network_id = $1 AND id = $2 FOR UPDATE');
const LIFT = statement('retention-hold-lift', 'UPDATE retention_hold SET lifted_by_id = $3, lifted_at = $4 WHERE network_id = $1 AND id = $2');

/** Lifts a hold: from then on the schedule applies again. The hold stays in the register. */
@Injectable()
export class LiftHold {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly holds: Holds,
  ) {}

  execute(actor: SignedInActor, id: string): Promise<Result<HoldDto, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction): Promise<Result<HoldDto, Refusal>> => {
      const held = await transaction.first<{ requestId: string; liftedAt: Date | null }>(HELD, [actor.networkId, id]);
      if (!held) return refused(refusal('not_found'));
      if (held.liftedAt) return refused(retentionRefusal('hold_lifted'));
      await transaction.change(LIFT, [actor.networkId, id, actor.personId, now]);
      await recordAudit(transaction, { action: 'lift_hold', subject: 'support_request', subjectId: held.requestId, detail: { holdId: id } }, now);
      return accepted(await this.holds.within(transaction, id));
    });
  }
}
