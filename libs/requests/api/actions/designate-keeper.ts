import { Injectable } from '@nestjs/common';
import { Installation, refusal, ruleBroken, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { mayDesignate } from '../reads/request-view';
import type { OwnRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import { HeldRequests } from './held-requests';
import type { ActionCall } from './request-action';
import type { ChangedRequest } from './receive-request';

const FIT = statement(
  'keeper-fit',
  `SELECT FROM role_grant g WHERE g.network_id = $1 AND g.person_id = $2 AND g.role IN ('intake', 'coordination')
      AND g.from_on <= $4::date AND (g.until_on IS NULL OR g.until_on >= $4::date)
      AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = $1 AND x.request_id = $3 AND x.person_id = $2)
      AND app.tied($2, $5) IS NOT TRUE`,
);

/** Gives a sealed request its keeper: coordination, from the frame alone; or the requester, who may change them (domain.md §8). */
@Injectable()
export class DesignateKeeper {
  constructor(
    private readonly held: HeldRequests,
    private readonly installation: Installation,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, personId: string): Promise<Result<ChangedRequest, Refusal>> {
    return this.held.hold(call, 'designate_keeper', async ({ transaction, row, now }) => {
      if (!mayDesignate(call.actor, row)) return refused(refusal('forbidden'));
      if (!(await this.fits(transaction, row, personId))) return refused(ruleBroken({ pointer: '/personId', code: 'not_team' }));
      await this.writer.update(transaction, row, { keeper_id: personId });
      await this.writer.tell(transaction, row, { kind: 'keeper', detail: { personId } }, now);
      return accepted(row.sight);
    });
  }

  private async fits(transaction: Transaction, row: OwnRow, personId: string): Promise<boolean> {
    return (await transaction.rows(FIT, [transaction.actor.networkId, personId, row.id, this.installation.today(), row.organisation_id])).length > 0;
  }
}
