import { Injectable } from '@nestjs/common';
import { Database, Installation, newId, recordAudit, refusal, ruleBroken, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, isCoordination, refused, type Result } from '@phare/kernel/domain';
import { endLink, linkSides } from '../storage/linked-sides';
import { holdRequests } from '../storage/merged-requests';
import type { OwnRow } from '../storage/request-row';
import { RequestsRepository } from '../storage/requests.repository';
import type { ActionCall } from './request-action';

const wrong = (code: FieldRefusal['code']): Result<never, Refusal> => refused(ruleBroken({ pointer: '/otherId', code }));

/**
 * Says that two requests are the two sides of one conflict, or no longer (domain.md, D8). Neither request changes by it, not even its version or
 * its timeline: whoever is not to know of the link learns nothing. Only the audit has a line.
 */
@Injectable()
export class LinkSides {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
  ) {}

  link(call: ActionCall, otherId: string): Promise<Result<null, Refusal>> {
    return this.database.withActor(call.actor, async (transaction) => {
      await holdRequests(transaction, [call.requestId, otherId]);
      const row = await this.held(transaction, call);
      if (!row.ok) return row;
      if (otherId.toLowerCase() === row.value.id) return wrong('same_request');
      const other = await this.requests.findLocked(transaction, otherId);
      if (!other || other.tied) return wrong('unknown_request');
      if (other.organisation_id === null || other.organisation_id !== row.value.organisation_id) return wrong('other_organisation');
      const id = newId();
      if (await linkSides(transaction, id, [row.value, other], call.actor.personId, this.installation.now())) await this.record(transaction, 'link_sides', id);
      return accepted(null);
    });
  }

  end(call: ActionCall, linkId: string): Promise<Result<null, Refusal>> {
    return this.database.withActor(call.actor, async (transaction) => {
      const row = await this.held(transaction, call);
      if (!row.ok) return row;
      if (!(await endLink(transaction, linkId, row.value.id, call.actor.personId, this.installation.now()))) return refused(refusal('not_found'));
      await this.record(transaction, 'part_sides', linkId);
      return accepted(null);
    });
  }

  /** In sight of coordination, the frame is enough; at the version that was read. */
  private async held(transaction: Transaction, { actor, requestId, expectedVersion }: ActionCall): Promise<Result<OwnRow, Refusal>> {
    const row = await this.requests.findLocked(transaction, requestId);
    if (!row || row.tied || !isCoordination(actor)) return refused(refusal('not_found'));
    return row.version === expectedVersion ? accepted(row) : refused(refusal('stale_version'));
  }

  private record(transaction: Transaction, action: string, id: string): Promise<void> {
    return recordAudit(transaction, { action, subject: 'linked_sides', subjectId: id }, this.installation.now());
  }
}
