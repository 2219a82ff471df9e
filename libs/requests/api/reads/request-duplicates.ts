import { Injectable } from '@nestjs/common';
import { ASKING, WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { Status } from '@phare/requests/domain';
import { RequestsRepository } from '../storage/requests.repository';
import { partiesTo } from './request-view';

/** Two requests further apart are seldom one. */
const NEAR_DAYS = 60;
const MOST = 10;

const DUPLICATES = statement(
  'request-duplicates',
  `${ASKING} SELECT r.id, r.number, r.status, r.received_at AS "receivedAt", r.subject FROM support_request r
      JOIN support_request own ON own.network_id = r.network_id AND own.id = $2
    WHERE r.network_id = $1 AND r.id <> own.id AND r.requester_id = own.requester_id AND r.organisation_id IS NOT DISTINCT FROM own.organisation_id
      AND r.ended_at IS NULL AND r.status <> 'merged' AND NOT r.sealed AND NOT own.sealed AND ${WHOLE_IN_SIGHT}
      AND r.received_at BETWEEN own.received_at - interval '${NEAR_DAYS} days' AND own.received_at + interval '${NEAR_DAYS} days'
    ORDER BY abs(extract(epoch FROM r.received_at - own.received_at)), r.id LIMIT ${MOST}`,
);

/** A request that may be the same as another, as a list shows it. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly number: string;
  readonly status: Status;
  readonly receivedAt: Date;
  readonly subject: string;
}

/** What may be the same request twice: open, of the same person for the same organisation, received around the same days. The nearest first. */
@Injectable()
export class RequestDuplicates {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestsRepository,
  ) {}

  /** For whoever may merge; everyone else in sight of it is told of none. */
  async execute(actor: SignedInActor, id: string): Promise<Result<{ items: LikelyDuplicate[] }, Refusal>> {
    const row = await this.requests.glance(actor, id);
    if (!row) return refused(refusal('not_found'));
    if (!partiesTo(actor, row).has('team')) return accepted({ items: [] });
    return accepted({ items: await this.database.read<LikelyDuplicate & Record<string, unknown>>(actor, DUPLICATES, [id]) });
  }
}
