import { Injectable } from '@nestjs/common';
import { ruleBroken, type FieldRefusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { isOpen, mergeWidens, sameAudience } from '@phare/requests/domain';
import { partiesTo } from '../reads/request-view';
import { mergeSideOf } from '../storage/merged-requests';
import type { OwnRow } from '../storage/request-row';
import { RequestsRepository } from '../storage/requests.repository';
import { Merging } from './merging';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';
import { transitionRefusal } from './transition-refusal';

const wrong = (code: FieldRefusal['code']): Result<never, Refusal> => refused(ruleBroken({ pointer: '/intoId', code }));

/** Joins a request to another open one of the same requester, or that the same people see: that one goes on, and keeps the oldest receipt (domain.md §6). */
@Injectable()
export class MergeRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly requests: RequestsRepository,
    private readonly merging: Merging,
  ) {}

  execute(call: ActionCall, intoId: string): Promise<Result<ActedOn, Refusal>> {
    const brought = new Set(['same_audience'] as const);
    return this.action.perform(call, { does: 'merge', beside: () => Promise.resolve([intoId]), brought: () => brought, carryOut: (found) => this.carryOut(found, call, intoId) });
  }

  private async carryOut(found: Found, call: ActionCall, intoId: string): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    if (intoId.toLowerCase() === row.id) return wrong('same_request');
    const into = await this.requests.findLocked(transaction, intoId);
    const refusedAs = into ? unfit(into, call) : 'unknown_request';
    if (!into || refusedAs) return wrong(refusedAs ?? 'unknown_request');
    const merged = await mergeSideOf(transaction, row);
    await transaction.authors(into.id);
    const survivor = await mergeSideOf(transaction, into);
    await transaction.authors(row.id);
    if (!sameAudience(merged, survivor)) return refused(transitionRefusal(call.actor, row, 'merge', ['same_audience']));
    if (mergeWidens(merged, survivor)) return wrong('would_widen');
    const survivorId = await this.merging.join(found, into.id, { kind: 'merge' });
    return accepted({
      set: { merged_into_id: into.id, survivor_id: survivorId, merged_at: now, merged_from: row.status },
      entry: { kind: 'merge', detail: { intoId: into.id, intoNumber: into.number } },
    });
  }
}

/** Why a request in sight cannot be the one that goes on. Of one that the caller may not act on, no more is told than of one that is not there. */
function unfit(into: OwnRow, { actor }: ActionCall): FieldRefusal['code'] | null {
  if (into.sight === 'proposal') return 'unknown_request';
  if (into.sealed) return 'sealed_request';
  if (!isOpen(into.status)) return 'not_open';
  return partiesTo(actor, into).has('team') ? null : 'unknown_request';
}
