import { Injectable } from '@nestjs/common';
import { countsOf, firstKeptOn, keptThrough, LARGEST_DESTRUCTION, type DestroyedCounts } from '@phare/confidentiality/domain';
import { Database, Installation, statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate, SignedInActor } from '@phare/kernel/domain';
import type { DryRunDto } from './destruction.dto';
import { HOLDS } from './due-requests';
import { RetentionRulesInForce } from './retention-rules-in-force';

/** A request that may be destroyed today, and how much of it. */
export interface Destroyable extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly endedOn: CivilDate;
  readonly counts: DestroyedCounts;
}

/** Those of $5, or all of them: come to their end, not held, in no list. */
const DESTROYABLE = statement(
  'retention-destroyable',
  `WITH due AS MATERIALIZED (SELECT e.* FROM app.ended_requests(NULL, $2, NULL, NULL, 10000) e
       WHERE ($5::text[] IS NULL OR e.number = ANY ($5)) AND NOT EXISTS (SELECT FROM retention_hold h WHERE h.network_id = $1 AND h.request_id = e.id AND ${HOLDS('$3')})
         AND NOT EXISTS (SELECT FROM destruction_item i WHERE i.network_id = $1 AND i.request_id = e.id AND i.state <> 'left_out') ORDER BY e.ended_on, e.number LIMIT $4)
   SELECT d.id, d.number, d.ended_on AS "endedOn", c.counts FROM due d JOIN app.destruction_counts(ARRAY(SELECT id FROM due)) c ON c.id = d.id ORDER BY d.ended_on, d.number`,
);

/** What would be destroyed today, counted: nothing is. */
@Injectable()
export class DryRun {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly rules: RetentionRulesInForce,
  ) {}

  async execute(actor: SignedInActor): Promise<DryRunDto> {
    const { keep } = (await this.rules.today()).endedRequests;
    const found = await this.database.withActor(actor, (transaction) => this.destroyable(transaction, null));
    return { items: found.map(({ number, endedOn, counts }) => ({ number, endedOn, keptThrough: keptThrough(keep, endedOn), counts })), total: countsOf(found.map(({ counts }) => counts)) };
  }

  /** Of these numbers, or of all that is due, the requests that may be destroyed. */
  async destroyable(transaction: Transaction, numbers: readonly string[] | null): Promise<readonly Destroyable[]> {
    const { keep } = (await this.rules.today()).endedRequests;
    const today = this.installation.today();
    return transaction.rows<Destroyable>(DESTROYABLE, [transaction.actor.networkId, firstKeptOn(keep, today), today, LARGEST_DESTRUCTION, numbers]);
  }
}
