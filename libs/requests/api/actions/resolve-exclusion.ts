import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { partiesTo } from '../reads/request-view';
import { RequestWriter } from '../storage/request-writer';
import { HeldRequests } from './held-requests';
import type { ChangedRequest } from './receive-request';
import type { ActionCall } from './request-action';

const PENDING = statement('exclusion-pending', 'SELECT id FROM excluded_person WHERE network_id = $1 AND request_id = $2 AND id = $3 AND person_id IS NULL AND resolved_at IS NULL');
const OF_THE_NETWORK = statement(
  'exclusion-of-the-network',
  `SELECT FROM role_grant g WHERE g.network_id = $1 AND g.person_id = $2 AND g.role IN ('intake', 'coordination', 'resource')`,
);
const MATCHED = statement('exclusion-matched', 'UPDATE excluded_person SET person_id = $3, text = NULL, resolved_at = $4 WHERE network_id = $1 AND id = $2');
const NOBODY = statement('exclusion-nobody', 'UPDATE excluded_person SET resolved_at = $3 WHERE network_id = $1 AND id = $2');

/** Says whom somebody meant who was excluded in words: someone of the team or a resource person, who is locked out at once, or nobody here (domain.md §8). */
@Injectable()
export class ResolveExclusion {
  constructor(
    private readonly held: HeldRequests,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, exclusionId: string, personId: string | null): Promise<Result<ChangedRequest, Refusal>> {
    return this.held.hold(call, 'resolve_exclusion', async ({ transaction, row, now }) => {
      const { networkId } = transaction.actor;
      if (row.sight === 'frame' || !partiesTo(call.actor, row).has('team')) return refused(refusal('forbidden'));
      if (!(await transaction.first(PENDING, [networkId, row.id, exclusionId]))) return refused(refusal('not_found'));
      if (personId && !(await transaction.first(OF_THE_NETWORK, [networkId, personId]))) return refused(ruleBroken({ pointer: '/personId', code: 'unknown_person' }));
      if (personId) await transaction.change(MATCHED, [networkId, exclusionId, personId, now]);
      else await transaction.change(NOBODY, [networkId, exclusionId, now]);
      await this.writer.update(transaction, row, { exclusions_to_resolve: row.exclusions_to_resolve - 1 });
      await this.writer.tell(transaction, row, { kind: 'exclusion_resolved', internal: true, detail: { personId } }, now);
      return accepted('whole');
    });
  }
}
