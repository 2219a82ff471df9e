import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { UnmergeDto } from '../dto/life.dto';
import { reviveAssignments } from '../storage/assignments';
import { mergeChain } from '../storage/merged-requests';
import { Merging } from './merging';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Parts two requests that were merged less than thirty days ago: each is again what it was (domain.md §6). One sealed in the meantime stays sealed. */
@Injectable()
export class UnmergeRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly merging: Merging,
  ) {}

  execute(call: ActionCall, { reason }: UnmergeDto): Promise<Result<ActedOn, Refusal>> {
    const brought = new Set(['reason'] as const);
    return this.action.perform(call, { does: 'unmerge', beside: (transaction) => mergeChain(transaction, call.requestId), brought: () => brought, carryOut: (found) => this.carryOut(found, reason) });
  }

  private async carryOut(found: Found, reason: string): Promise<Result<Change, Refusal>> {
    const { merged_from, merged_into_id, merged_at } = found.row;
    if (!merged_from || !merged_into_id || !merged_at) throw new Error('a merged request does not say where it was');
    await this.merging.part(found, { kind: 'unmerge', text: reason });
    // Whoever was proposed until the merge is proposed again.
    await reviveAssignments(found.transaction, found.row.id, merged_at);
    return accepted({
      to: merged_from,
      set: { merged_into_id: null, survivor_id: null, merged_at: null, merged_from: null, ended_at: null, ended_by_id: null },
      entry: { kind: 'unmerge', text: reason, detail: { intoId: merged_into_id } },
    });
  }
}
