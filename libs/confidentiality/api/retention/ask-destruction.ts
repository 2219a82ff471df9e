import { Injectable } from '@nestjs/common';
import { keptThrough } from '@phare/confidentiality/domain';
import { claim, Database, Installation, newId, recordAudit, refusal, statement, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { ruleCode } from '@phare/policy/domain';
import type { AskDestructionDto, DestructionDto } from './destruction.dto';
import { Destructions } from './destructions';
import { DryRun } from './dry-run';
import { retentionRefusal } from './retention-refusal';
import { RetentionRulesInForce } from './retention-rules-in-force';

const ASK = statement('destruction-ask', `INSERT INTO destruction (network_id, id, state, rule, basis, policy_version_id, asked_by_id, asked_at) VALUES ($1, $2, 'asked', $3, $4, $5, $6, $7)`);
const LIST = statement(
  'destruction-list',
  `INSERT INTO destruction_item (network_id, id, destruction_id, request_id, number, ended_on, kept_through, counts, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'listed')`,
);

/** Asks that requests be destroyed: the list is frozen as the dry run counts it now. Nothing goes before someone else confirms. */
@Injectable()
export class AskDestruction {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly rules: RetentionRulesInForce,
    private readonly dryRun: DryRun,
    private readonly destructions: Destructions,
  ) {}

  async execute(actor: SignedInActor, { numbers }: AskDestructionDto, call: IdempotentCall | null): Promise<Result<DestructionDto, Refusal>> {
    const now = this.installation.now();
    const asked = [...new Set(numbers.map((number) => number.toUpperCase()))];
    const { policyVersionId, endedRequests } = await this.rules.today();
    return this.database.withActor(actor, async (transaction): Promise<Result<DestructionDto, Refusal>> => {
      const id = newId();
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(await this.destructions.within(transaction, claimed.createdId));
      const found = await this.dryRun.destroyable(transaction, asked);
      if (asked.length === 0 || found.length < asked.length) return refused(retentionRefusal('nothing_to_destroy'));
      await transaction.change(ASK, [actor.networkId, id, ruleCode(endedRequests.keep), endedRequests.basis, policyVersionId, actor.personId, now]);
      for (const { id: requestId, number, endedOn, counts } of found) {
        await transaction.change(LIST, [actor.networkId, newId(), id, requestId, number, endedOn, keptThrough(endedRequests.keep, endedOn), counts]);
      }
      await recordAudit(transaction, { action: 'ask_destruction', subject: 'destruction', subjectId: id, detail: { requests: found.length } }, now);
      return accepted(await this.destructions.within(transaction, id));
    });
  }
}
