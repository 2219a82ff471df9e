import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { DestructionDto } from './destruction.dto';
import { Destructions } from './destructions';
import { retentionRefusal } from './retention-refusal';

const HELD = statement('destruction-held', 'SELECT state, asked_by_id AS "askedById" FROM destruction WHERE network_id = $1 AND id = $2');
/** In the state it was read in: of two answers at once, one finds nothing to answer. */
const ANSWER = statement('destruction-answer', `UPDATE destruction SET state = $3, answered_by_id = $4, answered_at = $5 WHERE network_id = $1 AND id = $2 AND state = 'asked'`);
const LEFT_OUT = statement('destruction-left-out', 'SELECT app.left_out($1, $2) AS many');
const REMAINING = statement('destruction-remaining', `SELECT count(*)::int AS many FROM destruction_item WHERE network_id = $1 AND destruction_id = $2 AND state = 'listed'`);
const RELEASE = statement('destruction-release', `UPDATE destruction_item SET state = 'left_out', left_out_for = 'cancelled' WHERE network_id = $1 AND destruction_id = $2 AND state = 'listed'`);

/** What becomes of a list that was asked: another person confirms it, or one of those who may see it cancels it. */
@Injectable()
export class AnswerDestruction {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly destructions: Destructions,
  ) {}

  /** Looks again at each request: what was held or opened again since is left out. What remains is destroyed by the product, within a minute. */
  confirm(actor: SignedInActor, id: string): Promise<Result<DestructionDto, Refusal>> {
    return this.answer(actor, id, 'confirmed');
  }

  cancel(actor: SignedInActor, id: string): Promise<Result<DestructionDto, Refusal>> {
    return this.answer(actor, id, 'cancelled');
  }

  private answer(actor: SignedInActor, id: string, state: 'confirmed' | 'cancelled'): Promise<Result<DestructionDto, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction): Promise<Result<DestructionDto, Refusal>> => {
      const held = await transaction.first<{ state: string; askedById: string }>(HELD, [actor.networkId, id]);
      if (!held) return refused(refusal('not_found'));
      if (held.state !== 'asked') return refused(retentionRefusal('destruction_answered'));
      if (state === 'confirmed') {
        if (held.askedById === actor.personId) return refused(retentionRefusal('two_people'));
        await transaction.rows(LEFT_OUT, [id, this.installation.today()]);
        if ((await transaction.first<{ many: number }>(REMAINING, [actor.networkId, id]))?.many === 0) return refused(retentionRefusal('nothing_to_destroy'));
      } else {
        await transaction.change(RELEASE, [actor.networkId, id]);
      }
      if ((await transaction.change(ANSWER, [actor.networkId, id, state, actor.personId, now])) === 0) return refused(retentionRefusal('destruction_answered'));
      await recordAudit(transaction, { action: state === 'confirmed' ? 'confirm_destruction' : 'cancel_destruction', subject: 'destruction', subjectId: id }, now);
      return accepted(await this.destructions.within(transaction, id));
    });
  }
}
