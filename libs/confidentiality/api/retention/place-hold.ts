import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, statement, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { RegisterSealer } from '../registers/register-sealer';
import { Holds, type HoldWords } from './holds';
import type { HoldDto, NewHoldDto } from './retention.dto';

const KEPT = statement('retention-kept-request', 'SELECT app.kept_request($1) AS id');
const PLACE = statement('retention-hold-place', 'INSERT INTO retention_hold (network_id, id, request_id, content, until_on, placed_by_id, placed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)');

/** Holds a request, by its number: whoever answers for privacy knows nothing else of it. As long as the hold is in force, nothing of it is destroyed. */
@Injectable()
export class PlaceHold {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly sealer: RegisterSealer,
    private readonly holds: Holds,
  ) {}

  async execute(actor: SignedInActor, { number, reason, untilOn }: NewHoldDto, call: IdempotentCall | null): Promise<Result<HoldDto, Refusal>> {
    const now = this.installation.now();
    if (untilOn !== undefined && untilOn < this.installation.today()) return refused(ruleBroken({ pointer: '/untilOn', code: 'in_past' }));
    const id = newId();
    const content = await this.sealer.seal('retention_hold', id, { reason } satisfies HoldWords);
    return this.database.withActor(actor, async (transaction): Promise<Result<HoldDto, Refusal>> => {
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(await this.holds.within(transaction, claimed.createdId));
      const requestId = (await transaction.first<{ id: string | null }>(KEPT, [number]))?.id;
      if (!requestId) return refused(ruleBroken({ pointer: '/number', code: 'unknown_request' }));
      await transaction.change(PLACE, [actor.networkId, id, requestId, content, untilOn ?? null, actor.personId, now]);
      await recordAudit(transaction, { action: 'place_hold', subject: 'support_request', subjectId: requestId, detail: { holdId: id, ...(untilOn ? { untilOn } : {}) } }, now);
      return accepted(await this.holds.within(transaction, id));
    });
  }
}
