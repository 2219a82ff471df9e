import { Injectable } from '@nestjs/common';
import { Installation, refusal, ruleBroken, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { OfficeClosures, PolicyVersions } from '@phare/policy/api';
import { deadline, eligibility } from '@phare/policy/domain';
import { partiesTo } from '../reads/request-view';
import { receiptFacts, type ReceiptFacts } from '../storage/receipt-facts';
import type { OwnRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import type { RequestChanges } from '../storage/update-request';
import type { ChangedRequest } from './receive-request';
import { HeldRequests } from './held-requests';
import type { ActionCall } from './request-action';
import { transitionRefusal } from './transition-refusal';

/** Says which organisation of the directory an unmatched name is. Eligibility is read again as of the receipt; the due date may only come closer (domain.md §4). */
@Injectable()
export class LinkOrganisation {
  constructor(
    private readonly held: HeldRequests,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly closures: OfficeClosures,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, organisationId: string): Promise<Result<ChangedRequest, Refusal>> {
    return this.held.hold(call, 'link_organisation', async ({ transaction, row, now }) => {
      if (row.sight !== 'whole') return refused(refusal('not_found'));
      if (row.organisation_id || row.ended_at || !partiesTo(call.actor, row).has('team')) return refused(transitionRefusal(call.actor, row, 'triage', []));
      const organisation = await this.organisation(transaction, organisationId);
      if (!organisation) return refused(ruleBroken({ pointer: '/organisationId', code: 'unknown_organisation' }));
      await this.writer.update(transaction, row, await this.changes(row, organisation));
      await this.writer.tell(transaction, row, { kind: 'organisation_linked', text: row.organisation_label, internal: true, detail: { organisationId } }, now);
      return accepted('whole');
    });
  }

  private async organisation(transaction: Transaction, organisationId: string): Promise<ReceiptFacts['organisation']> {
    const question = { organisationId, searchName: null, callerId: null, personIds: [], today: this.installation.today() };
    return (await receiptFacts(transaction, question)).organisation;
  }

  private async changes(row: OwnRow, organisation: NonNullable<ReceiptFacts['organisation']>): Promise<RequestChanges> {
    const { policy } = await this.policies.keptBy(row);
    const assurance = row.received_by_id ? 'team' : 'unproven';
    const decided = eligibility({ organisation, receivedOn: row.received_on, function: row.requester_function, assurance }, policy);
    const rule = policy.rules.followUp.deadline;
    const closures = await this.closures.all();
    const before = deadline({ receivedAt: row.received_at, zone: row.time_zone, rule });
    const after = deadline({ receivedAt: row.received_at, zone: organisation.timeZone, rule, closures });
    return {
      organisation_id: organisation.id,
      eligibility_outcome: decided.outcome,
      eligibility_rules: JSON.stringify(decided.rules),
      ...(after.limit <= before.limit ? { time_zone: organisation.timeZone, due_on: after.dueOn, internal_target_on: after.internalTargetOn } : {}),
    };
  }
}
