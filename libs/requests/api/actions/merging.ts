import { Injectable } from '@nestjs/common';
import type { Transaction } from '@phare/kernel/api';
import { OfficeClosures, PolicyVersions } from '@phare/policy/api';
import { deadline } from '@phare/policy/domain';
import { survivorClock, type ReceiptClock } from '@phare/requests/domain';
import { clockOf, clocksMergedInto, leadTo, mergeChain, ownContactOf } from '../storage/merged-requests';
import type { OwnRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import type { TimelineEntry } from '../storage/timeline';
import type { RequestChanges } from '../storage/update-request';
import type { Found } from './request-action';

const changesTo = (clock: ReceiptClock, ownReceivedAt: Date | null): RequestChanges => ({
  received_at: clock.receivedAt,
  due_on: clock.dueOn,
  internal_target_on: clock.internalTargetOn,
  follow_up_at: clock.followedUpAt,
  own_received_at: ownReceivedAt,
});

/**
 * What a merge does to the request that goes on, and what parting undoes. Of the merged one, the action itself writes the row. All rows are held
 * by then; while another row is written the transaction authors that one, and the merged one again at the end.
 */
@Injectable()
export class Merging {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly policies: PolicyVersions,
    private readonly closures: OfficeClosures,
  ) {}

  /** Hangs `row` under `intoId`: all above it count from the oldest receipt and to the earliest due date (domain.md §6). Answers where the chain ends. */
  async join({ transaction, row, now }: Pick<Found, 'transaction' | 'row' | 'now'>, intoId: string, entry: TimelineEntry): Promise<string> {
    let survivorId = intoId;
    for (const id of await mergeChain(transaction, intoId)) {
      const above = await this.author(transaction, id);
      await this.writer.update(transaction, above, changesTo(survivorClock(clockOf(above), [clockOf(row)]), above.own_received_at ?? above.received_at));
      survivorId = id;
    }
    await this.tell(transaction, survivorId, row, entry, now);
    await leadTo(transaction, row.id, survivorId);
    await transaction.authors(row.id);
    return survivorId;
  }

  /** Takes `row` from under what it was merged into: all above it count again from what is their own, and from what is still merged into them. */
  async part({ transaction, row, now }: Pick<Found, 'transaction' | 'row' | 'now'>, entry: TimelineEntry): Promise<void> {
    let survivorId = row.id;
    for (const id of (await mergeChain(transaction, row.id)).slice(1)) {
      const above = await this.author(transaction, id);
      const merged = await clocksMergedInto(transaction, id, row.id);
      await this.writer.update(transaction, above, changesTo(survivorClock(await this.ownClock(transaction, above), merged), merged.length > 0 ? above.own_received_at : null));
      survivorId = id;
    }
    await this.tell(transaction, survivorId, row, entry, now);
    await leadTo(transaction, row.id, row.id);
    await transaction.authors(row.id);
  }

  private async author(transaction: Transaction, id: string): Promise<OwnRow> {
    await transaction.authors(id);
    const row = await this.requests.findLocked(transaction, id);
    if (!row) throw new Error('a request that was held is gone');
    return row;
  }

  private async tell(transaction: Transaction, survivorId: string, row: OwnRow, entry: TimelineEntry, now: Date): Promise<void> {
    const survivor = await this.author(transaction, survivorId);
    await this.writer.tell(transaction, survivor, { ...entry, detail: { ...entry.detail, fromId: row.id, fromNumber: row.number } }, now);
  }

  private async ownClock(transaction: Transaction, above: OwnRow): Promise<ReceiptClock> {
    const receivedAt = above.own_received_at ?? above.received_at;
    const { policy } = await this.policies.keptBy(above);
    const { dueOn, internalTargetOn } = deadline({ receivedAt, zone: above.time_zone, rule: policy.rules.followUp.deadline, closures: await this.closures.all() });
    return { receivedAt, dueOn, internalTargetOn, followedUpAt: await ownContactOf(transaction, above.id) };
  }
}
