import { Injectable } from '@nestjs/common';
import type { ReadPurpose } from '@phare/confidentiality/domain';
import { Database, Installation, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type Sight } from '@phare/kernel/domain';
import type { OwnRow } from '../storage/request-row';
import { RequestsRepository } from '../storage/requests.repository';
import type { ChangedRequest } from './receive-request';
import { followsAnother } from './follows-another';
import type { ActionCall } from './request-action';

/** A request in sight, at the version that was named, held until the work on it commits. */
export interface Held {
  readonly transaction: Transaction;
  readonly row: OwnRow;
  readonly now: Date;
}

/** For actions that are no transition: what is common to all of them before and after. */
@Injectable()
export class HeldRequests {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
  ) {}

  /** 404 out of sight or merely proposed, 412 stale, 409 merged into another, which it follows; then whatever `work` refuses. `work` answers how much its author is shown afterwards. */
  hold({ actor, requestId, expectedVersion }: ActionCall, purpose: ReadPurpose, work: (held: Held) => Promise<Result<Sight, Refusal>>): Promise<Result<ChangedRequest, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction) => {
      const row = await this.requests.findLocked(transaction, requestId);
      if (!row || row.sight === 'proposal') return refused(refusal('not_found'));
      if (row.version !== expectedVersion) return refused(refusal('stale_version'));
      if (row.status === 'merged') return refused(followsAnother(actor, row));
      await transaction.authors(row.id);
      const done = await work({ transaction, row, now });
      if (!done.ok) return done;
      const shown = done.value === 'whole' ? await this.requests.reread(transaction, row.id, purpose) : await this.requests.written(transaction, row.id, done.value);
      return accepted({ row: shown, now });
    });
  }
}
